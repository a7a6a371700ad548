import { Command } from 'commander';
import { readConfig } from '../config.js';
import type { AgentChange } from '../support/agent.js';

type Print = (line: string) => void;

/** `convoz agent …`: the people of the team, where nobody can log in to manage them. */
export function agentCommand(print: Print): Command {
  const agent = new Command('agent').description('the people of the support team');
  const load = () => import('./agent.js');
  const change = async (login: string, to: AgentChange) => (await load()).agentChange(readConfig(), login, to, print);
  agent
    .command('add')
    .argument('<login>')
    .description('add an agent and print a one-time password')
    .option('--name <name>', 'what customers see')
    .option('--role <role>', 'agent, supervisor or admin', 'agent')
    .action(async (login: string, options: { name?: string; role: string }) =>
      (await import('./agent-add.js')).agentAdd(readConfig(), login, options, print),
    );
  agent
    .command('list')
    .description('everybody of the team')
    .action(async () => (await load()).agentList(readConfig(), print));
  agent
    .command('role')
    .argument('<login>')
    .argument('<role>', 'agent, supervisor or admin')
    .description('give somebody another role')
    .action(async (login: string, role: string) => change(login, { role: (await load()).roleNamed(role) }));
  agent
    .command('disable')
    .argument('<login>')
    .description('let somebody in no more, and log him out')
    .action((login: string) => change(login, { active: false }));
  agent
    .command('enable')
    .argument('<login>')
    .description('let somebody in again')
    .action((login: string) => change(login, { active: true }));
  agent
    .command('password')
    .argument('<login>')
    .description('print a new one-time password, and log him out')
    .action(async (login: string) => (await load()).agentPassword(readConfig(), login, print));
  agent
    .command('no-second-factor')
    .argument('<login>')
    .description('take the second factor of somebody away who has lost it')
    .action(async (login: string) => (await load()).agentNoSecondFactor(readConfig(), login, print));
  return agent;
}
