import { css } from 'lit';

/*
 * Dress the panel from outside with these custom properties on <handback-panel>:
 * --handback-accent, --handback-on-accent, --handback-background, --handback-card, --handback-text, --handback-quiet,
 * --handback-line, --handback-star, --handback-good, --handback-bad, --handback-font, --handback-size, --handback-radius.
 */
export const STYLES = css`
    :host {
        color-scheme: light dark;
        --accent: var(--handback-accent, light-dark(#2f4bd0, #9db1ff));
        --on-accent: var(--handback-on-accent, light-dark(#fff, #10131c));
        --background: var(--handback-background, light-dark(#f6f7fb, #14161d));
        --card: var(--handback-card, light-dark(#fff, #1d212b));
        --text: var(--handback-text, light-dark(#1a1d29, #eceef5));
        --quiet: var(--handback-quiet, light-dark(#575d70, #a9b0c3));
        --line: var(--handback-line, light-dark(#d9dce6, #343a49));
        --edge: light-dark(#7d8498, #7d869b);
        --star: var(--handback-star, light-dark(#b35c00, #ffb84d));
        --good: var(--handback-good, light-dark(#146c43, #7fd8a8));
        --bad: var(--handback-bad, light-dark(#a8261d, #ffaaa3));
        --radius: var(--handback-radius, 10px);
        display: block;
        container-type: inline-size;
        min-width: 0;
        color: var(--text);
        font: var(--handback-size, 14px) / 1.45 var(--handback-font, system-ui, sans-serif);
    }
    :host([hidden]) {
        display: none;
    }
    :host([theme='light']) {
        color-scheme: light;
    }
    :host([theme='dark']) {
        color-scheme: dark;
    }
    * {
        box-sizing: border-box;
    }
    .panel {
        padding: 14px;
        background: var(--background);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        overflow-wrap: anywhere;
    }
    header {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        justify-content: space-between;
    }
    h2,
    h3,
    h4,
    p,
    ul {
        margin: 0;
        padding: 0;
    }
    h2 {
        font-size: 0.86em;
        letter-spacing: 0.06em;
        text-transform: uppercase;
        color: var(--quiet);
    }
    h3 {
        margin: 0 0 8px;
        font-size: 1.14em;
    }
    h4 {
        font-size: 1em;
    }
    section {
        margin-top: 20px;
    }
    ul {
        list-style: none;
    }
    .card,
    .row,
    .news {
        padding: 12px;
        background: var(--card);
        border: 1px solid var(--line);
        border-radius: var(--radius);
    }
    .cards > * + *,
    .row,
    .search,
    .trouble + * {
        margin-top: 8px;
    }
    .news li + li {
        margin-top: 10px;
        padding-top: 10px;
        border-top: 1px solid var(--line);
    }
    .kind {
        float: right;
        margin-left: 8px;
        color: var(--quiet);
        font-size: 0.86em;
    }
    .because {
        margin-top: 2px;
    }
    .quiet,
    .empty {
        color: var(--quiet);
        font-size: 0.93em;
    }
    .card .quiet {
        margin-top: 4px;
    }
    .actions,
    .rating,
    .helped,
    .standing,
    .chips,
    .field {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
    }
    .actions {
        margin-top: 10px;
    }
    button,
    .button {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        min-height: 32px;
        padding: 4px 12px;
        color: var(--accent);
        background: transparent;
        border: 1px solid var(--edge);
        border-radius: calc(var(--radius) * 0.7);
        font: inherit;
        font-weight: 600;
        text-decoration: none;
        white-space: nowrap;
        cursor: pointer;
    }
    button:hover,
    .button:hover {
        border-color: var(--accent);
        background: color-mix(in srgb, var(--accent) 8%, transparent);
    }
    .card .button {
        color: var(--on-accent);
        background: var(--accent);
        border-color: var(--accent);
    }
    .card .button:hover {
        background: color-mix(in srgb, var(--accent) 88%, var(--text));
    }
    .plain {
        padding: 4px 6px;
        border-color: transparent;
        font-weight: 400;
        text-decoration: underline;
        text-underline-offset: 3px;
    }
    :focus-visible,
    .star:has(:focus-visible),
    .chip:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
    }
    svg {
        flex: none;
        width: 16px;
        height: 16px;
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
        stroke-linecap: round;
        stroke-linejoin: round;
    }
    .rating {
        justify-content: space-between;
        margin-top: 6px;
    }
    .stars {
        display: flex;
        margin-left: -4px;
    }
    .star {
        position: relative;
        display: grid;
        place-items: center;
        width: 34px;
        height: 34px;
        border-radius: 6px;
        color: var(--star);
        cursor: pointer;
    }
    .star svg {
        width: 24px;
        height: 24px;
        stroke-width: 1.6;
    }
    .star.on svg,
    .stars:hover .star svg {
        fill: currentColor;
    }
    .stars:hover .star:hover ~ .star svg {
        fill: none;
    }
    .star input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
    }
    .thumb {
        padding: 4px 9px;
        font-weight: 400;
    }
    .thumb[aria-pressed='true'] {
        color: var(--on-accent);
        background: var(--accent);
        border-color: var(--accent);
    }
    .standing {
        gap: 2px 6px;
        margin-top: 6px;
        font-size: 0.93em;
    }
    .standing > span {
        margin-right: auto;
        color: var(--quiet);
    }
    .standing > .sent,
    .good {
        color: var(--good);
    }
    .good {
        margin-top: 8px;
        font-size: 0.93em;
    }
    .details {
        display: grid;
        gap: 12px;
        margin-top: 8px;
        padding-top: 10px;
        border-top: 1px solid var(--line);
    }
    summary {
        min-height: 24px;
        font-weight: 600;
        cursor: pointer;
        border-radius: 4px;
    }
    .chips {
        gap: 6px;
        margin-top: 6px;
    }
    .chip {
        position: relative;
        display: inline-flex;
        align-items: center;
        min-height: 28px;
        padding: 2px 11px;
        border: 1px solid var(--edge);
        border-radius: 999px;
        font-size: 0.93em;
        cursor: pointer;
    }
    .chip:has(:checked) {
        color: var(--on-accent);
        background: var(--accent);
        border-color: var(--accent);
    }
    .chip:has(:checked) span::before {
        content: '✓ ' / '';
    }
    .chip input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
    }
    .comment {
        display: grid;
        gap: 6px;
        justify-items: start;
    }
    .comment label,
    .search label {
        font-weight: 600;
    }
    textarea,
    input[type='search'],
    input[type='text'] {
        width: 100%;
        min-width: 0;
        min-height: 34px;
        padding: 6px 9px;
        color: var(--text);
        background: var(--card);
        border: 1px solid var(--edge);
        border-radius: calc(var(--radius) * 0.6);
        font: inherit;
    }
    ::placeholder {
        color: var(--quiet);
        opacity: 1;
    }
    .sign label {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        min-height: 28px;
        font-weight: 600;
        cursor: pointer;
    }
    .sign input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--accent);
    }
    .search {
        padding-top: 8px;
    }
    .field {
        flex-wrap: nowrap;
        margin-top: 4px;
    }
    .copy {
        display: block;
        margin: 8px 0;
        font-size: 0.93em;
    }
    .trouble {
        margin-top: 8px;
        padding: 10px 12px;
        background: var(--card);
        border: 1px solid var(--line);
        border-left: 4px solid var(--bad);
        border-radius: var(--radius);
    }
    .trouble button {
        margin: 4px 0 0 -6px;
    }
    .waiting {
        padding: 2px 10px;
        border: 1px solid var(--edge);
        border-radius: 999px;
        font-size: 0.86em;
    }
    .news p + p,
    .news p + button {
        margin-top: 4px;
    }
    .answer strong {
        color: var(--good);
    }
    .said:not(:empty),
    .alarm {
        position: sticky;
        bottom: 8px;
        margin-top: 12px;
        padding: 8px 12px;
        background: var(--card);
        border: 1px solid var(--good);
        border-radius: var(--radius);
        font-size: 0.93em;
    }
    .alarm {
        border-color: var(--bad);
        color: var(--bad);
    }
    .skeleton {
        height: 64px;
        border-radius: var(--radius);
        background: linear-gradient(100deg, var(--card) 40%, var(--line) 50%, var(--card) 60%) 0 / 300% 100%;
        animation: shine 1.6s linear infinite;
    }
    @keyframes shine {
        from {
            background-position: 100% 0;
        }
        to {
            background-position: -50% 0;
        }
    }
    @media (prefers-reduced-motion: reduce) {
        .skeleton {
            animation: none;
        }
    }
    .unseen {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
    }
`;
