// Every figure's meaning in one list.
import { html, nothing } from 'lit';
import { definitions } from '../api/definitions';
import { Definition } from '../api/types';
import { t } from '../i18n/language';
import { Load } from '../ui/load';
import { define, Room } from '../ui/room';
import '../ui/tools';

export class DefinitionsPage extends Room {
    private readonly all = new Load<Definition[]>(this, () => definitions());

    connectedCallback(): void {
        super.connectedCallback();
        void this.all.run();
    }

    render(): unknown {
        return html`<h1>${t('nav.definitions')}</h1><p>${t('definitions.text')}</p>
            ${this.all.render((all) => html`
                <hb-tools .label=${t('nav.definitions')} .sheet=${() => sheet(all)}></hb-tools>
                <div class="scroll" tabindex="0" role="region" aria-label=${t('nav.definitions')}>
                    <table>
                        <thead><tr>
                            <th scope="col">${t('meaning.figure')}</th><th scope="col">${t('meaning.formula')}</th>
                            <th scope="col">${t('meaning.unit')}</th><th scope="col">${t('meaning.window')}</th>
                            <th scope="col" class="number">${t('meaning.min-n')}</th>
                        </tr></thead>
                        <tbody lang="en">${all.map((one) => html`<tr id=${one.id}>
                            <th scope="row">${one.name}<br><small>${one.id}, ${one.version}</small></th>
                            <td>${one.formula}</td><td>${one.unit}</td><td>${one.window}</td><td class="number">${one.minN ?? nothing}</td>
                        </tr>`)}</tbody>
                    </table>
                </div>`)}`;
    }
}

function sheet(all: Definition[]) {
    return {
        name: 'definitions',
        columns: ['id', 'version', 'name', 'formula', 'unit', 'window', 'minN'],
        rows: all.map((one) => [one.id, one.version, one.name, one.formula, one.unit, one.window, one.minN]),
    };
}

define('hb-definitions', DefinitionsPage);
