/**
 * Words of folders, files and headings that are no names of people, beside those of a retro: places where notes are kept,
 * groups, firms, kinds of meetings and what is talked about; in English, German and Spanish, without accents.
 */
export const notPeople: ReadonlySet<string> = new Set(
  [
    'flat document documents inbox obsidian vault evernote onenote notion export exports import imports desktop download downloads onedrive icloud backup archive archives misc random scratch draft drafts journal diary notebook notebooks untitled template personal private my our mine your their his her the copy stuff shared',
    'dokument dokumente ablage posteingang schreibtisch archiv vorlage vorlagen entwurf entwurfe tagebuch notiz notizen sonstige verschiedenes personlich privat mein meine unser unsere arbeit ordner',
    'documento documentos entrada escritorio descargas archivo archivos plantilla borrador borradores diario cuaderno varios privado mi mis nuestro nuestra trabajo carpeta notas',
    'staff council guild chapter tribe circle forum club crew committee community department division company corp corporation inc ltd llc gmbh kg holding labs lab studio systems partners ventures university institute agency foundation bank execs executives directors management peers candidate candidates supplier investors',
    'geschaftsfuhrung fuhrung vorstand betriebsrat gremium gilde gruppe abteilung bereich firma unternehmen verein kollegen bewerber',
    'directiva direccion comite gremio departamento empresa sociedad colegas candidatos proveedor',
    'strategy book war room town offsite summit brainstorm brainstorming call calls chat talk talks lunch coffee breakfast dinner huddle sync handover announcement newsletter news survey travel trip vacation holiday holidays pto leave career salary compensation bonus promotion raise okr okrs moved cancelled canceled skipped postponed rescheduled deep dive landing reading list fixe prep preparation recap skip interview debrief kickoff retros conference event events thoughts thinking learnings articles house garden health family finances money',
    'strategie klausur mittagessen kaffee gesprach gesprache termin termine sitzung runde austausch ubergabe umfrage reise urlaub feiertag karriere gehalt beforderung verschoben abgesagt ausgefallen vorbereitung ruckblick buch krisenstab gedanken protokoll protokolle woche monat jahr haus garten familie',
    'estrategia almuerzo cafe cena charla conversacion llamada junta juntas sesion encuesta viaje vacaciones festivo carrera salario ascenso cancelado aplazado preparacion resumen entrevista libro lectura crisis sala ideas acta actas semana mes casa jardin familia',
  ].flatMap((line) => line.split(' ')),
);
