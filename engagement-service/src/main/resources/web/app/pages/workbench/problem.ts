// What was wrong with a form, all of it at once.
import { html, nothing } from 'lit';
import { Problem } from '../../api/problem';
import { t } from '../../i18n/language';

export function problemBox(problem: Problem | undefined): unknown {
    if (problem === undefined) {
        return nothing;
    }
    return html`<div role="alert" class="card problem">
        <strong>${problem.offline ? t('form.offline') : headline(problem)}</strong>
        ${problem.violations.length === 0 ? nothing : html`<ul>${problem.violations.map((violation) => html`
            <li>${violation.field === undefined ? nothing : html`<code>${violation.field}</code>: `}${violation.message}</li>`)}</ul>`}
    </div>`;
}

function headline(problem: Problem): string {
    return problem.status === 412 ? t('form.overtaken') : problem.message;
}

export function problemOf(cause: unknown): Problem {
    return cause instanceof Problem ? cause : new Problem(500, 'page', String(cause));
}
