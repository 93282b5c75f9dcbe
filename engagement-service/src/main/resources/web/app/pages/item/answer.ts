// Marketing answers a piece of feedback. The rater reads it; the answering person's name is not shown.
import { html, nothing } from 'lit';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import { Answer } from '../../api/types';
import { t } from '../../i18n/language';
import { announce } from '../../ui/announce';
import { define, Room } from '../../ui/room';

const STATES = ['acknowledged', 'planned', 'resolved', 'declined'] as const;

export class AnswerForm extends Room {
    static properties = { feedbackId: {}, answer: { attribute: false }, problem: { state: true } };
    declare feedbackId: string;
    declare answer: Answer | undefined;
    declare problem: string | undefined;

    render(): unknown {
        return html`<form class="stack" @submit=${this.send}>
            <label>${t('answer.state')} <select name="state">${STATES.map((state) => html`
                <option value=${state} ?selected=${state === this.answer?.state}>${t(`answer.${state}`)}</option>`)}</select></label>
            <label>${t('answer.text')}<textarea name="text" maxlength="2000" .value=${this.answer?.text ?? ''}></textarea></label>
            ${this.problem === undefined ? nothing : html`<p role="alert">${this.problem}</p>`}
            <div class="row"><button class="primary">${t('answer.send')}</button>
                <button type="button" @click=${() => this.dispatchEvent(new Event('closed'))}>${t('form.cancel')}</button></div>
        </form>`;
    }

    private readonly send = async (event: Event): Promise<void> => {
        event.preventDefault();
        const form = new FormData(event.target as HTMLFormElement);
        const text = String(form.get('text') ?? '').trim();
        const body = { state: form.get('state'), ...(text === '' ? {} : { text }) };
        try {
            const answer = await call<Answer>(`/feedback/v1/feedback/${this.feedbackId}/answer`, { method: 'PUT', body });
            announce(t('answer.sent'));
            this.dispatchEvent(new CustomEvent('answered', { detail: answer }));
        } catch (cause) {
            this.problem = cause instanceof Problem && cause.offline ? t('form.offline') : (cause as Error).message;
        }
    };
}

define('hb-answer', AnswerForm);
