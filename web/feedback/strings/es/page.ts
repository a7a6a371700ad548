import { es as team } from '../../../ui/team/strings/es.js';
import type { PageStrings } from '../page.js';

export const page: PageStrings = {
  errors: {
    ...team.errors,
    ALREADY_CLAIMED: 'Otra persona acaba de cogerlo.',
    CASE_CLOSED: 'El caso se ha cerrado mientras tanto. Reábrelo para cambiarlo.',
    EDIT_CONFLICT: 'Alguien ha guardado otra versión mientras tanto. La tuya sigue aquí: compárala y vuelve a guardar.',
    NOT_FOUND: 'Eso ya no existe.',
    SURVEY_INVALID: 'No se ha guardado: hay algo que corregir.',
  },
  sections: { cases: 'Casos', surveys: 'Encuestas', experiments: 'Experimentos' },
  sectionsLabel: 'Partes de esta página',
  metrics: { csat: 'CSAT, satisfacción', ces: 'CES, esfuerzo', nps: 'NPS, recomendación' },
  reconnecting: 'Reconectando…',
  loading: 'Cargando…',
  undo: 'Deshacer',
  dismiss: 'Descartar el aviso',
  leave: {
    title: '¿Salir sin guardar?',
    text: 'Se perderá lo que has cambiado aquí.',
    stay: 'Quedarme',
    leave: 'Salir',
  },
  cancel: 'Cancelar',
  save: 'Guardar',
  more: 'Mostrar más',
};
