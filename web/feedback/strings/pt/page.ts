import { pt as team } from '../../../ui/team/strings/pt.js';
import type { PageStrings } from '../page.js';

export const page: PageStrings = {
  errors: {
    ...team.errors,
    ALREADY_CLAIMED: 'Outra pessoa acabou de ficar com ele.',
    CASE_CLOSED: 'O caso foi fechado entretanto. Reabra-o para o alterar.',
    EDIT_CONFLICT: 'Alguém guardou outra versão entretanto. A sua continua aqui: compare e guarde de novo.',
    NOT_FOUND: 'Isso já não existe.',
    SURVEY_INVALID: 'Não foi guardado: há algo a corrigir.',
  },
  sections: { cases: 'Casos', surveys: 'Inquéritos', experiments: 'Experiências' },
  sectionsLabel: 'Partes desta página',
  metrics: { csat: 'CSAT, satisfação', ces: 'CES, esforço', nps: 'NPS, recomendação' },
  reconnecting: 'A restabelecer a ligação…',
  loading: 'A carregar…',
  undo: 'Anular',
  dismiss: 'Dispensar o aviso',
  leave: { title: 'Sair sem guardar?', text: 'Perde-se o que mudaste aqui.', stay: 'Ficar', leave: 'Sair' },
  cancel: 'Cancelar',
  save: 'Guardar',
  more: 'Mostrar mais',
};
