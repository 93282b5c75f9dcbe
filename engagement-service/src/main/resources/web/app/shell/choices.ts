// Language and theme, which anybody may choose at any time.
import { html } from 'lit';
import { Language, language, t } from '../i18n/language';
import { define, Room } from '../ui/room';
import { choose, theme, Theme } from './theme';

export class Choices extends Room {
    render(): unknown {
        return html`<div class="row">
            <label><span class="visually-hidden">${t('choices.language')}</span>
                <select @change=${(event: Event) => language.choose(value(event) as Language)}>
                    <option value="en" lang="en" ?selected=${language.current === 'en'}>English</option>
                    <option value="de" lang="de" ?selected=${language.current === 'de'}>Deutsch</option>
                </select></label>
            <label><span class="visually-hidden">${t('choices.theme')}</span>
                <select @change=${(event: Event) => choose(value(event) as Theme)}>
                    ${(['system', 'light', 'dark'] as const).map((one) => html`<option value=${one} ?selected=${theme() === one}>
                        ${t(`choices.theme.${one}`)}</option>`)}
                </select></label>
        </div>`;
    }
}

function value(event: Event): string {
    return (event.target as HTMLSelectElement).value;
}

define('hb-choices', Choices);
