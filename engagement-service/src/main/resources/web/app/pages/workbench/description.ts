// What an item is: title, kind, what it is about, whom it is for.
import { html } from 'lit';
import { Problem } from '../../api/problem';
import { Item } from '../../api/types';
import { Key, named, t } from '../../i18n/language';
import { router } from '../../shell/router';
import { define, Room } from '../../ui/room';
import { AUDIENCE_ROLES, ItemRequest, itemRequest, KINDS, TAG_FACETS } from './forms';
import { problemBox, problemOf } from './problem';
import { formStyles } from './styles';

export class DescriptionForm extends Room {
    static properties = { item: { attribute: false }, save: { attribute: false }, label: {}, problem: { state: true }, busy: { state: true } };
    static styles = [...[Room.styles].flat(), formStyles];
    declare item: Item | undefined;
    declare save: (request: ItemRequest) => Promise<void>;
    declare label: string;
    declare problem: Problem | undefined;
    declare busy: boolean;

    render(): unknown {
        const { item } = this;
        return html`<form class="card" @submit=${this.submit} @input=${() => (router.mayLeave = () => confirm(t('form.leave')))}>
            <h2>${t('editor.description')}</h2>
            ${problemBox(this.problem)}
            <label>${t('column.title')}<input name="title" required maxlength="200" .value=${item?.title ?? ''}></label>
            <label>${t('facet.kind')}<select name="kind">${KINDS.map((kind) => html`
                <option value=${kind} ?selected=${kind === item?.kind}>${named('kind', kind)}</option>`)}</select></label>
            <fieldset><legend>${t('editor.about')}</legend><p><small>${t('editor.commas')}</small></p>
                <div class="columns">${TAG_FACETS.map((facet) => html`<label>${t(`facet.${facet}` as Key)}
                    <input name="tag-${facet}" .value=${(item?.tags[facet] ?? []).join(', ')}></label>`)}</div></fieldset>
            <fieldset><legend>${t('editor.audience')}</legend><p><small>${t('editor.audience.text')}</small></p>
                <label>${t('editor.regions')}<input name="regions" .value=${(item?.audience.regions ?? []).join(', ')}></label>
                <div class="row">${AUDIENCE_ROLES.map((role) => html`<label class="choice"><input type="checkbox" name="role" value=${role}
                    .checked=${item?.audience.roles.includes(role) ?? role === 'rep'}>${t(`role.${role}` as Key)}</label>`)}</div></fieldset>
            <button class="primary" ?disabled=${this.busy}>${this.label}</button>
        </form>`;
    }

    private readonly submit = async (event: Event): Promise<void> => {
        event.preventDefault();
        this.busy = true;
        this.problem = undefined;
        try {
            await this.save(itemRequest(new FormData(event.target as HTMLFormElement), this.item?.audience.teams ?? []));
            router.mayLeave = () => true;
        } catch (cause) {
            this.problem = problemOf(cause);
        } finally {
            this.busy = false;
        }
    };
}

define('hb-description', DescriptionForm);
