// Styles every shadow root shares: type, links, controls, tables.
import { css } from 'lit';

export const common = css`
    :host {
        display: block;
        box-sizing: border-box;
    }

    *, *::before, *::after {
        box-sizing: inherit;
    }

    [hidden] {
        display: none !important;
    }

    h1, h2, h3 {
        line-height: 1.25;
        margin: 0 0 0.5rem;
        text-wrap: balance;
        overflow-wrap: anywhere;
    }

    h1 {
        font-size: 1.6rem;
    }

    h1:focus {
        outline: none;
    }

    h2 {
        font-size: 1.15rem;
    }

    h3 {
        font-size: 1rem;
    }

    p {
        margin: 0 0 0.75rem;
        max-width: 70ch;
    }

    a {
        color: var(--accent);
        text-underline-offset: 0.15em;
    }

    small, .muted {
        color: var(--muted);
    }

    small {
        font-size: 0.85rem;
    }

    button, .button, select, input, textarea {
        font: inherit;
        color: inherit;
        border: 1px solid var(--control-line);
        border-radius: var(--radius);
        background: var(--surface);
        padding: 0.35rem 0.75rem;
        min-height: 2.25rem;
        max-width: 100%;
    }

    button, .button {
        cursor: pointer;
        text-decoration: none;
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
    }

    button:hover, .button:hover {
        background: var(--raised);
    }

    button.primary, .button.primary {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
    }

    button.primary:hover, .button.primary:hover {
        filter: brightness(1.1);
    }

    button.plain {
        background: none;
        border-color: transparent;
        color: var(--accent);
        padding-inline: 0.4rem;
        text-decoration: underline;
        text-underline-offset: 0.15em;
    }

    button[aria-disabled="true"], button:disabled {
        color: var(--muted);
        background: var(--raised);
        border-color: var(--line);
        cursor: not-allowed;
    }

    textarea {
        width: 100%;
        min-height: 6rem;
        resize: vertical;
    }

    :focus-visible {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
    }

    .card {
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: calc(var(--radius) * 1.5);
        padding: 1rem;
    }

    .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: center;
    }

    .spread {
        justify-content: space-between;
    }

    .stack > * + * {
        margin-top: 1rem;
    }

    .badge {
        display: inline-block;
        border-radius: 999px;
        padding: 0.05rem 0.6rem;
        font-size: 0.85rem;
        background: var(--raised);
        white-space: nowrap;
    }

    .badge.good {
        background: var(--good-soft);
        color: var(--good);
    }

    .badge.bad {
        background: var(--bad-soft);
        color: var(--bad);
    }

    .badge.warn {
        background: var(--warn-soft);
        color: var(--warn);
    }

    table {
        border-collapse: collapse;
        width: 100%;
    }

    th, td {
        text-align: start;
        padding: 0.45rem 0.6rem;
        border-bottom: 1px solid var(--line);
        vertical-align: top;
    }

    th {
        font-weight: 600;
        color: var(--muted);
        font-size: 0.85rem;
    }

    .number {
        text-align: end;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
    }

    .scroll {
        overflow-x: auto;
    }

    .visually-hidden {
        position: absolute;
        width: 1px;
        height: 1px;
        margin: -1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
    }

    @media (prefers-reduced-motion: reduce) {
        *, *::before, *::after {
            transition: none !important;
            animation: none !important;
            scroll-behavior: auto !important;
        }
    }
`;
