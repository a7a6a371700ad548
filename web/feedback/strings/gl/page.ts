import { gl as team } from '../../../ui/team/strings/gl.js';
import type { PageStrings } from '../page.js';

export const page: PageStrings = {
  errors: {
    ...team.errors,
    ALREADY_CLAIMED: 'Outra persoa acaba de collelo.',
    CASE_CLOSED: 'O caso pechouse mentres tanto. Reábreo para cambialo.',
    EDIT_CONFLICT: 'Alguén gardou outra versión mentres tanto. A túa segue aquí: compáraa e garda de novo.',
    NOT_FOUND: 'Iso xa non existe.',
    SURVEY_INVALID: 'Non se gardou: hai algo que corrixir.',
  },
  sections: { cases: 'Casos', surveys: 'Enquisas', experiments: 'Experimentos' },
  sectionsLabel: 'Partes desta páxina',
  metrics: { csat: 'CSAT, satisfacción', ces: 'CES, esforzo', nps: 'NPS, recomendación' },
  reconnecting: 'Reconectando…',
  loading: 'Cargando…',
  undo: 'Desfacer',
  dismiss: 'Descartar o aviso',
  leave: { title: 'Saír sen gardar?', text: 'Perderase o que cambiaches aquí.', stay: 'Quedar', leave: 'Saír' },
  cancel: 'Cancelar',
  save: 'Gardar',
  more: 'Amosar máis',
};
