import type { Examples } from './example.js';
import type { Stage } from './stage.js';

const teamOf = (stage: Stage) => ({ name: stage.name('Orders'), topics: ['order'] });

async function team(stage: Stage): Promise<{ id: string; version: number }> {
  const supervisor = await stage.convoz.agent({ role: 'supervisor' });
  return (await supervisor.post('/api/teams', teamOf(stage))).body.team;
}

const hours = { weekly: 'Mon-Fri 09:30-14:00', timeZone: 'Europe/Madrid' };

/** Teams, who is at work, and when. */
export const teams: Examples = {
  'POST /teams': { made: (stage) => ({ body: teamOf(stage) }) },
  'PUT /teams/:id': {
    async made(stage) {
      const { id, version } = await team(stage);
      return { params: { id }, body: { ...teamOf(stage), version } };
    },
  },
  'DELETE /teams/:id': { made: async (stage) => ({ params: { id: (await team(stage)).id } }) },
  'PUT /availability': { made: () => ({ body: { status: 'away' } }) },
  'PUT /availability/:id': {
    made: async (stage) => ({ params: { id: (await stage.convoz.agent()).id }, body: { capacity: 3 } }),
  },
  'PUT /hours/:id': {
    made: async (stage) => ({ params: { id: (await team(stage)).id }, body: { ...hours, version: 0 } }),
  },
  'DELETE /hours/:id': {
    async made(stage) {
      const [{ id }, admin] = [await team(stage), await stage.convoz.agent({ role: 'admin' })];
      await admin.send('PUT', `/api/hours/${id}`, { ...hours, version: 0 });
      return { params: { id } };
    },
  },
  'POST /hours/preview': { made: () => ({ body: hours }) },
};
