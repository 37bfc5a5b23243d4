import { DESK_AGREEMENT } from './desk-agreement.ts';

/** The desk with roles, an escalation whose waits run in office hours, and whatever else a test adds. */
export const ESCALATING_DESK = `${DESK_AGREEMENT.replace(
  'calendar: office }\n',
  'calendar: office, pause: { state: Waiting } }\n',
)
  .replace('period: month }', 'period: month, owner: desk-lead }')
  .replace(
    'term:',
    'roles: { desk-lead: lead@desk.example, manager: manager@desk.example, board: no address }\nterm:',
  )}
escalations:
  default:
    - { at: 75 %, notify: [objective owner] }
    - { at: breach, notify: [manager] }
    - { at: breach, after: 3 h, calendar: office, notify: [board] }
`;
