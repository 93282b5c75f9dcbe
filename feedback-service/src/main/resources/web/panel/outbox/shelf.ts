/** Keeps texts by key: in the browser's storage, or in memory where that is closed (a sandboxed frame) or full. */
export class Shelf {
    private readonly memory = new Map<string, string>();
    private readonly storage: Storage | undefined;

    /** @param lasting whether to use the browser's storage at all */
    constructor(lasting: boolean) {
        this.storage = lasting ? openStorage() : undefined;
    }

    keys(prefix: string): string[] {
        return [...new Set([...this.memory.keys(), ...Object.keys(this.storage ?? {})])].filter((key) => key.startsWith(prefix));
    }

    read(key: string): string | null {
        return this.memory.get(key) ?? this.storage?.getItem(key) ?? null;
    }

    write(key: string, value: string): void {
        try {
            if (!this.storage) {
                throw new Error('closed');
            }
            this.storage.setItem(key, value);
        } catch {
            this.memory.set(key, value);
        }
    }

    remove(key: string): void {
        this.memory.delete(key);
        this.storage?.removeItem(key);
    }
}

function openStorage(): Storage | undefined {
    try {
        localStorage.setItem('handback-panel', '');
        localStorage.removeItem('handback-panel');
        return localStorage;
    } catch {
        return undefined;
    }
}
