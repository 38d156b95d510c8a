// Without the plurals that end with `s`.
const words: ReadonlySet<string> = new Set(
  [
    'high medium low top critical major minor optional important urgent priority priorities later soon next now today tomorrow done todo open closed blocked pending wip tbd new old ongoing',
    'note why how what when where who which goal change measure measurement metric due owner deadline status state action task item',
    'monday tuesday wednesday thursday friday saturday sunday january february march july september october november december',
    'sprint week month quarter year day iteration processes technical tooling tool testing test documentation doc frontend backend fullstack design infrastructure infra code coding',
    'communication planning deployment quality performance security general other misc example issue bug feature story stories epic ticket link idea',
    'question problem solution result outcome context reason description summary short long term immediate improvement meeting review',
    'retro retrospective standup daily dailies release build start stop continue keep try more less also completed planned started resolved cancelled progress finished deferred unresolved remaining suggested required recommended and or if the a an to for with in on at of not no yes update fix fixes add create write improve use make ask',
    'reminder decision decided agreed experiment follow up support product engineering people culture workflow monitoring alerting onboarding first second third last previous everything',
    'discussion attendees participants present absent agenda reference appendix background rationale impact effort effect',
    'risk control parking lot management manager lead leader leadership developer engineer designer tester analyst architect master scrum stakeholder customer client user vendor department office board committee',
    'project program team group squad everyone individual collaboration cooperation coordination alignment feedback knowledge sharing learning training workshop session',
    'pipeline integration delivery deploy rollout rollback migration refactoring refactor architecture coverage automation automated manual continuous regression unit end acceptance criteria definition ready',
    'environment staging production development dev qa ops devops sre platform service server cloud network storage cache caching queue logging log dashboard report reporting',
    'api ui ux ci cd db database data model schema query queries app application web website page mobile desktop site repo repository repositories branch branches merge pull request commit version versioning dependency dependencies library libraries package module component',
    'time timebox timing schedule scheduling estimate estimation velocity capacity scope requirement refinement grooming backlog demo demonstration pairing pair mob programming prevention detection response mitigation cleanup research spike prototype proposal plan roadmap milestone checklist template guide guideline standard policy policies rule ground',
    'work working life balance health morale mood motivation spirit trust fun energy focus flow speed pace load workload burnout stress conflict transparency visibility ownership accountability responsibility responsibilities role',
    'speech text voice video sound image smart smaller bigger larger faster slower quicker better worse earlier later sooner shorter longer higher lower simpler easier clearer cleaner safer fewer',
    'incident outage alert debt cost budget finance legal marketing sales hiring recruiting interview remote hybrid hardware software access account permission password login auth authentication authorization',
    'hackathon bootcamp course class lesson exam assignment presentation slides audio file folder naming convention style format formatting linting lint typing type',
    'definitely probably hopefully possibly certainly ideally mainly especially basically generally really finally additionally',
    'future able going commitment assessment kpi advice takeaway card point tbc',
    'step objective primary secondary procedure detail content method criterion regla paso detalle contenido schritt schritte inhalt etape passo regra benefit motivation',
    'answer answers response responses success successes win highlight kudos shoutout challenge obstacle blocker concern pain strength weakness weaknesses threat opportunity opportunities',
    'best practice better good bad great positive negative mid small big large quick easy hard simple full half weekly biweekly monthly quarterly yearly internal external global local public private shared common core main base final initial beta alpha',
    'english german spanish french italian dutch portuguese european american internet online offline email mail chat call channel phone screen keyboard',
    // What teams work with.
    'github gitlab bitbucket git slack jira jenkins docker kubernetes redis kafka rabbit postgres postgresql mysql sqlite mongo mongodb mongoose sequelize prisma hibernate elastic elasticsearch kibana grafana prometheus sentry datadog splunk sonar',
    'terraform ansible helm istio envoy nomad vagrant puppet nginx apache tomcat firebase supabase heroku vercel netlify azure aws amazon google microsoft apple oracle linux windows ubuntu debian android ios macos',
    'react redux angular vue svelte nuxt node nodejs express django flask rails laravel symfony spring swift kotlin java javascript typescript python golang rust scala php perl html css sass tailwind bootstrap webpack vite babel eslint prettier storybook graphql rest grpc websocket oauth jwt',
    'jest vitest mocha cypress playwright selenium junit pytest postman swagger openapi figma miro trello notion confluence asana linear discord zoom skype whatsapp telegram outlook excel word sheets drive dropbox lucid lucidchart mural easyretro parabol',
    'jupyter pandas numpy pytorch tensorflow airflow spark hadoop snowflake databricks tableau looker stripe twilio zapier copilot chatgpt openai gradle maven npm yarn composer celery unity unreal',
    // The same in other languages.
    'meta objetivo cambio medicion nota riesgo prueba calidad comunicacion planificacion documentacion reunion reuniones tarea accion acciones equipo proyecto cliente desarrollo diseno entrega tiempo problema mejora tema prioridad alta media baja completar pendiente',
    'ziel ziele anderung messung hinweis hinweise massnahme massnahmen aufgabe aufgaben qualitat kommunikation planung dokumentation risiko risiken projekt kunde entwicklung entwurf besprechung zeit thema themen verbesserung verbesserungen prozess prozesse technik wissen aufwand prioritat hoch mittel niedrig offen erledigt verantwortlich infrastruktur sonstiges allgemein testabdeckung zusammenarbeit organisation',
    'objectif changement mesure remarque risque qualite tache equipe projet developpement temps probleme amelioration sujet priorite haute moyenne basse outils',
    'mudanca medida risco qualidade comunicacao planejamento planeamento documentacao reuniao reunioes tarefa acao acoes projeto desenvolvimento tempo melhoria assunto prioridade teste ferramentas',
    'obiettivo cambiamento misura rischio rischi qualita comunicazione pianificazione documentazione riunione riunioni compito azione azioni squadra progetto sviluppo miglioramento priorita strumenti',
    'doel verandering meting risico kwaliteit communicatie documentatie overleg taak taken actie tijd probleem problemen verbetering verbeteringen onderwerp prioriteit hoog midden laag gereedschap samenwerking techniek proces',
  ].flatMap((line) => line.split(' ')),
);

/** Words that stand capitalised before a colon, in parentheses or in headings, and are no names of people; as `plain` leaves them. */
export const notNames: Pick<ReadonlySet<string>, 'has'> = {
  has: (word) => words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1))),
};
