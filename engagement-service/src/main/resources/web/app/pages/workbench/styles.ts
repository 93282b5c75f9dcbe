// How the editor's forms look.
import { css } from 'lit';

export const formStyles = css`
    form > * + * {
        margin-top: 0.9rem;
    }

    label {
        display: block;
    }

    label.choice {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
        min-height: 2rem;
    }

    label.choice input {
        min-height: 0;
        width: 1.2rem;
        height: 1.2rem;
        margin: 0;
    }

    input:not([type="checkbox"], [type="radio"]), select {
        width: 100%;
        display: block;
    }

    fieldset {
        border: 1px solid var(--line);
        border-radius: var(--radius);
        padding: 0.75rem;
        min-width: 0;
        margin-inline: 0;
    }

    .columns {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
        gap: 0.5rem;
    }

    .problem {
        border-color: var(--bad);
        color: var(--bad);
    }
`;
