/** What is due this week: loaded when its view is opened, or in the morning. */
export { AgendaTree } from '../host/agenda/agendaTree';
export { showMorningNotice } from '../host/agenda/morningNotice';
