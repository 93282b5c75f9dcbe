// Files out of what is shown.

export type Sheet = { name: string; columns: string[]; rows: (string | number | undefined)[][] };

/** Saves rows as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read it right). */
export function saveCsv(sheet: Sheet): void {
    const lines = [sheet.columns, ...sheet.rows].map((row) => row.map(cell).join(','));
    save(new Blob(['\uFEFF', lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' }), `${sheet.name}.csv`);
}

/** Saves a drawing as it is. */
export function saveSvg(markup: string, name: string): void {
    save(new Blob([markup], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Saves a drawing as a picture of twice its size. */
export async function savePng(markup: string, size: { width: number; height: number; background: string }, name: string): Promise<void> {
    const picture = new Image();
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: size.width * 2, height: size.height * 2 });
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = size.background;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob !== null) {
        save(blob, `${name}.png`);
    }
}

// text that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers
function cell(value: string | number | undefined): string {
    if (value === undefined) {
        return '';
    }
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function save(blob: Blob, name: string): void {
    const url = URL.createObjectURL(blob);
    Object.assign(document.createElement('a'), { href: url, download: name.replace(/[^\p{L}\p{N}._-]+/gu, '-') }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
