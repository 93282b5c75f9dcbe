// What a version says, and how much marketing thinks it will help.
import { html } from 'lit';
import { Problem } from '../../api/problem';
import { Version } from '../../api/types';
import { named, t } from '../../i18n/language';
import { router } from '../../shell/router';
import { define, Room } from '../../ui/room';
import { RESERVATIONS, VersionRequest, versionRequest } from './forms';
import { problemBox, problemOf } from './problem';
import { formStyles } from './styles';

export class DraftForm extends Room {
    static properties = { version: { attribute: false }, save: { attribute: false }, label: {}, problem: { state: true }, busy: { state: true } };
    static styles = [...[Room.styles].flat(), formStyles];
    declare version: Partial<Version>;
    declare save: (request: VersionRequest) => Promise<void>;
    declare label: string;
    declare problem: Problem | undefined;
    declare busy: boolean;

    render(): unknown {
        const { version } = this;
        return html`<form @submit=${this.submit} @input=${() => (router.mayLeave = () => confirm(t('form.leave')))}>
            ${problemBox(this.problem)}
            <label>${t('editor.summary')}<textarea name="summary" required maxlength="2000" .value=${version.summary ?? ''}></textarea></label>
            <label>${t('editor.link')}<input name="link" type="url" placeholder="https://" .value=${version.link ?? ''}></label>
            <label>${t('editor.body')}<textarea name="body" maxlength="100000" .value=${version.body ?? ''}></textarea></label>
            <div class="columns">
                <label>${t('editor.cost')}<input name="amount" inputmode="decimal" .value=${version.cost?.amount ?? ''}></label>
                <label>${t('editor.currency')}<input name="currency" maxlength="3" pattern="[A-Za-z]{3}" .value=${version.cost?.currency ?? 'EUR'}></label>
            </div>
            ${this.estimate(version)}
            <button class="primary" ?disabled=${this.busy}>${this.label}</button>
        </form>`;
    }

    private estimate(version: Partial<Version>): unknown {
        return html`<fieldset><legend>${t('editor.estimate')}</legend><p><small>${t('editor.estimate.text')}</small></p>
            <div class="row">${[1, 2, 3, 4, 5].map((value) => html`<label class="choice"><input type="radio" name="estimate" value=${value}
                .checked=${version.estimate?.value === value}>${value} <small>${t(`estimate.${value}` as 'estimate.1')}</small></label>`)}</div>
            <p><small>${t('editor.reservations')}</small></p>
            <div class="row">${RESERVATIONS.map((one) => html`<label class="choice"><input type="checkbox" name="reservation" value=${one}
                .checked=${version.estimate?.reservations.includes(one) ?? false}>${named('reservation', one)}</label>`)}</div>
        </fieldset>`;
    }

    private readonly submit = async (event: Event): Promise<void> => {
        event.preventDefault();
        this.busy = true;
        this.problem = undefined;
        try {
            await this.save(versionRequest(new FormData(event.target as HTMLFormElement)));
            router.mayLeave = () => true;
        } catch (cause) {
            this.problem = problemOf(cause);
        } finally {
            this.busy = false;
        }
    };
}

define('hb-draft', DraftForm);
