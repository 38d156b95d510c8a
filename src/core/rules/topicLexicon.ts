import type { TopicKind } from './waitingTopics';

/** How strongly an entry speaks for its kind. */
export type Weight = 1 | 2 | 3;

/**
 * Words by which a topic's kind is guessed, in English, German and Spanish, without accents and in lower case (`ß` is `ss`).
 * A blank stands between entries, `_` for one within an entry; `*` at an end says that a word may go on there.
 */
export const TOPIC_LEXICON: Readonly<Record<TopicKind, Readonly<Record<Weight, string>>>> = {
  training: {
    3: `mentoring liest_man
      session_on workshop_uber einfuhren_in in_das_deployment_einfuhren einweis* introduc* explicame
      how_do_we how_one wie_man como_hacer como_dar como_preparar como_dirigir tutoria onboard coach_me_on crash_course bootcamp webinar kennenlernen_der einlernen refresher auffrisch* nachschul* e-learning seminar seminario* clase_de clases_de lektion leccion
      teach* training learn_to learn_how how_to course* workshop_on tutorial* pair_on pair_with pairing_on walk_me_through walk_through
      walkthrough onboarding certificat* shadowing mentoring_on knowledge_transfer
      schulung* erklar* einarbeit* beibring* lernen lernst anleit* kurs kurse einfuhrung_in zeig* wissenstransfer weiterbildung* zertifizierung*
      fortbildung* gemeinsam_uben curso* ensenar* ensena* explicar* explica* aprend* formacion* capacitacion* practicar tutorial certificacion* taller_sobre taller_de introduccion_a`,
    2: `modules_of lernrunde sesion_sobre sesion_de
      learns understand understanding how_to_read demonstrate documentation_on getting_started start_with beginner* study studies verstehen begreifen selbst_ausprobieren anfanger* entender dominar principiante* estudiar comprender mejorar_tu_ingles english_lessons
      learn learning explain* how_do_i how_do_we_write how_does how_do_you_read show_how show_me show_you practice practise* practising exercise* lesson_on
      basics introduction_to intro_to deep_dive read_a book_on book_about chapter kata skill* technique* newcomer*
      wie_schreib* wie_funktion* wie_geht_man wie_macht_man wie_liest uben ubung* buch_uber kapitel grundlagen vertief* lesen technik* neuling* lehr*
      como_se_escrib* como_escrib* como_func* como_se_hace como_leer libro_sobre capitulo bases_de ejercicio* habilidad* tecnica* mostrar leer`,
    1: `write writing read tools example schreiben beispiel escribir usar ejemplo nuevos work works functions funktioniert funciona`,
  },
  coaching: {
    3: `do_you_want_to te_imaginas try_leading
      was_hast_du_schon piensas_resolver como_piensas how_do_you_see was_mochtest mochtest_du
      how_will_you how_do_you_want what_do_you_see where_do_you_see what_are_your what_matters_to_you what_holds which_role which_skill_do_you how_do_you_plan_to what_have_you_tried your_goals your_plan_for_yourself your_development personal_development what_excites what_support_do_you wie_willst was_wurde_dir was_hast_du_versucht deine_ziele deine_entwicklung personliche_entwicklung was_reizt welche_unterstutzung wie_gehst_du was_ware wo_siehst_du welche_optionen_siehst que_opciones que_has_intentado tus_metas tus_objetivos tu_desarrollo desarrollo_personal que_te_motiva que_te_gustaria como_te_gustaria que_apoyo como_quieres que_ves donde_ves
      what_would how_could how_would where_do_you_want what_do_you_want what_is_in_your_way what_is_in_the_way in_your_way what_stops_you what_keeps_you what_is_holding
      holding_you_back next_step_in_your your_next_step your_career career which_one_pulls would_you_choose would_you_rather would_you_like_to_own would_you_like_to_lead
      was_hindert was_halt_dich wo_willst_du was_willst_du wohin_willst_du was_wurdest du_willst wie_konntest wie_wurdest was_brauchst_du wachsen dein_nachster_schritt nachster_schritt karriere*
      que_te_frena que_te_impide donde_quieres donde_te_ves que_harias como_podrias como_harias que_necesitas que_quieres tu_proximo_paso proximo_paso carrera crecer`,
    2: `imagin* try_to
      piensas was_spricht que_te_parece_si approach_the versucht intentado
      dare yourself your_idea ideas_of_yours stretch delegate_more take_on take_over_the lead_the lead_a own_the owning step_up where_next potential du_selbst deine_idee ubernehmen_willst leiten potenzial dich_trauen tu_idea asumir potencial atreverte dar_el_paso
      would_you could_you what_could what_do_you_need which_option your_options your_strengths strengths confiden* ambition* ready_for ready_to grow_into grow_by growth
      decide_alone see_yourself yourself_in what_do_you_think_you your_own_answer own_it what_would_you would_make known_for promotion
      wurde_dich reizen wurdest_du konntest_du willst_du traust_du was_denkst_du starken entscheiden wie_siehst_du_dich deine_rolle aufstieg beforder* bereit_fur selbstvertrauen
      podrias harias quieres te_gustaria tus_fortalezas fortalezas decidir lista_para listo_para preparad* confianza_en_ti ascenso liderar desarrollo_profesional profesional`,
    1: `choose which_of career_ lead_it options welche_rolle rolle uberzeugen convencer opciones en_mi_lugar own convince`,
  },
  conversation: {
    3: `did_you_like durm* durmiendo_bien
      how_is_the_new how_is_it_going how_is_your how_have_you you_looked you_sound* you_were_quiet getting_along get_along friction on_your_mind what_is_on checking_in coping overworked overloaded bored boredom wie_lauft_es wie_ist_es_dir wie_war_deine wie_war_dein bist_du_uberlastet du_wirkst du_warst reibung* langweil* was_liegt_dir sorgen unzufrieden* zufrieden gesundheit como_llevas como_va_con como_te_va como_te_encuentras cansancio agotamiento roce* aburri* que_te_pasa pareces parecias te_veo salud satisfech*
      how_are_you how_do_you_feel how_are_things feel feeling* felt mood tired exhausted burnout burned_out burnt_out stress* worr* annoy* frustrat* upset angry
      holiday holidays vacation_with how_was_your how_was_the_holiday family kids children weekend_was sleep sleeping lonely happy unhappy moved_house new_baby grief
      wie_geht_es wie_gehts stimmung gefuhl* fuhlst fuhlt mude erschopft stress sorge* sorgt arger argert frustrier* gefreut freust wie_war_der_urlaub wie_war_dein familie kinder schlaf* einsam umzug wunschst
      druck belast* uberlast* como_estas como_te_sientes te_sientes te_noto te_note animo ambiente cansad* agotad* estres* preocup* molest* frustrad* vacaciones_con que_tal familia hijos dormir duermes contento contenta enfad* mudanza`,
    2: `pressure you_mentioned
      relationship health new_flat new_home parents wedding birthday hobby small_talk coffee lunch quiet lost unfair respect appreciat* beziehung* hochzeit geburtstag kaffee mittagessen still unfair respekt kollegin kollegen chemie relacion boda cumpleanos cafe comida callad* injust* respeto companer* equipo_nuevo cambio_de_equipo apoyo
      enjoy* motivat* at_home energy overwhelm* workload too_much hard_time personal trust conflict disappoint* proud welcome left_out home_office_mood what_do_you_wish thank_you thanks how_is_life settling seemed holding_up
      zu_hause motiv* energie uberfordert zu_viel personlich vertrauen konflikt* enttausch* stolz willkommen dank* wunsch* was_beschaftigt beschaftigt_dich freude baby geht_es_dir wie_lauft_es_fur_dich
      en_casa motiva* energia demasiad* agobi* conflicto* decepcion* orgullos* bienvenid* gracias te_gusta te_preocupa bebe como_va_todo como_llevas`,
    1: `you_and_me week_was life urlaub vacaciones holiday_ woche semana vida weekend wochenende team_spirit working_together zusammenarbeit mit_mir between_you wellbeing`,
  },
  review: {
    3: `valorar
      what_did_the what_did_we how_did_it was_haben_wir was_hat_das wie_war_die que_nos_ense que_aprendimos
      how_did_the what_we_achieved what_you_achieved how_was_the_talk how_was_the_launch how_was_the_presentation findings what_worked what_changed_since after_three_months wie_war_die_prasentation wie_war_der_vortrag wie_kam was_hat_sich wie_ist_es_gelaufen erkenntnisse lehren como_resulto que_ha_cambiado que_funciono hallazgos logros que_logramos conclusiones
      how_did progress what_went lessons_from lessons_learned lessons_learnt what_did_we_learn what_you_learn* look_back looking_back retrospective results_of result_of outcome* feedback_on feedback_to postmortem post_mortem
      ruckblick* fortschritt* was_lief wie_lief ergebnis* feedback_zu haben_wir_gelernt hast_du_gelernt bilanz nachbereit* ruckmeldung* auswertung zwischenstand
      como_fue como_salio avance* que_salio resultado* comentarios_sobre repasar repaso balance lecciones lo_aprendido que_aprendi* retrospectiva como_quedo`,
    2: `valora*
      pilot piloto pilotprojekt experiment* prueba_piloto
      success succeeded insight* evaluat* assess* accomplish* since_last midterm quarterly_review goal_check takeaways erfolg* gelungen bewert* beurteil* seit_dem_letzten zielcheck exito* evaluar evaluacion desde_la_ultima aprendizajes
      went_well demo results feedback achieved half-way halfway milestone* first_month check_in_on_your quarter_of_your is_live shipped launch_of after_the_launch recap went lessons
      feedback gelaufen erreicht geschafft meilenstein* einfuhrung demo vorgefuhrt probezeit
      logrado conseguido hito* demostracion salio_bien salio_mal valoracion devolucion opinion_sobre`,
    1: `review goal launch talk incident presentation test vortrag ziel release_war review_ charla objetivo presentacion lanzamiento migration`,
  },
  direction: {
    3: `why_we
      is_heading heading_to where_the_product where_the_company wohin_das hacia_donde_va adonde_va
      success_looks why_the_company why_we_are why_are_we what_our_team wofur why_customers long-term_goal identity what_we_believe belief* was_uns_ausmacht warum_die_firma warum_das_unternehmen warum_wir_das woran_wir_glauben zukunft_des zukunft_unseres identitat por_que_la_empresa por_que_trabajamos futuro_del futuro_de_nuestro identidad en_que_creemos
      vision mission strateg* our_values our_value values_mean purpose bigger_picture big_picture why_our_team why_we_exist north_star where_we_want where_we_are_heading where_are_we_going principles manifesto
      mission* strategie* werte unsere_werte sinn_und_zweck das_grosse_ganze grosse_ganze warum_es_uns warum_es_unser wohin_wir wohin_wollen wofur_wir leitbild nordstern zweck prinzipien
      mision estrateg* valores proposito por_que_existe por_que_existimos hacia_donde razon_de_ser principios vision_general rumbo`,
    2: `warum_wir_nicht
      aspir* lograr_como
      future ambition_of meaning why_our bets_on what_success target_picture customers_first zukunft zielbild ausrichtung bedeutung warum_unser futuro sentido por_que_nuestro apuesta orientacion
      values direction why_we_do why_this_matters what_we_stand_for stand_for long_term in_three_years in_five_years culture_we company_goals as_a_team
      richtung warum_wir wofur_stehen langfristig als_team in_drei_jahren in_funf_jahren kultur unternehmensziele
      direccion_del por_que_hacemos a_largo_plazo como_equipo en_tres_anos en_cinco_anos cultura que_defendemos`,
    1: `value team_exists reorganization reorganisation what_it_means bedeut* umbau wert significa empresa company unternehmen`,
  },
  planning: {
    3: `termin_fur verteilen monatsende aufgaben_bis month_end end_of_the_month fin_de_mes repartir_las
      when_does when_do_we when_is when_can start_date end_date go-live_date next_steps_for wann_startet wann_beginnt wann_geht wer_vertritt datum_fur fecha cuando_empieza cuando_sale quien_cubre quien_sustituye quien_lleva milestones_for kickoff kick_off rollout_plan agenda_for
      plan planning plans dates_for date_for schedul* roadmap sprint estimat* deadline* timeline backlog capacity milestone_dates priorit* who_does_what who_takes next_quarter by_when cut-over_date release_date* calendar
      planung *planung planen plant termin termine zeitplan* schatz* prioritat* kapazitat* fahrplan wer_macht_was wer_ubernimmt bis_wann wann_ist stichtag* meilensteinplan
      planific* plan fechas fecha_de calendario estimacion* estimar prioridad* hoja_de_ruta capacidad quien_hace_que quien_se_encarga para_cuando cronograma plazo plazos`,
    2: `tasks_for aufgaben_fur tareas_para
      phases phase steps_to deliver* until_when allocation effort rota aufwand phasen etappen rollout zuteil* liefer* fases etapas esfuerzo despliegue_en entrega turnos
      dates next_sprint next_week next_month quarter scope split_the assign* staffing_for sequence order_of cover_for when_will when_can_we release_plan who_covers holiday_cover
      nachsten_sprint nachste_woche quartal* aufteil* umfang reihenfolge vertretung* einplan* wann aufgabenverteilung
      proximo_sprint semana_que_viene trimestre* repartir reparto alcance cuando orden_de sustitucion asignar`,
    1: `ticket release releases christmas weihnachten navidad herbst autumn second_quarter entregas weekend cobertura_`,
  },
  organising: {
    3: `replace webcam*
      ordering permisos_de permissions_on shared_folder headsets freigabe_ordner
      book_the book_a order_the chair headphones chargers setup_of test_accounts permissions_for access_for zugriff_auf zugriff berechtigung* stuhl kopfhorer bahnticket* fahrt_nach zimmer kandidaten_fur stelle_aus offene_stelle pedir_acceso acceso_a permisos_para silla auriculares tren_a billete* alojamiento puesto_vacante
      monitor laptop meeting_room room_for book_a_room desk desks licence* license* flight* hotel* travel_to offsite equipment hardware keyboard headset seating interview_panel budget_for
      access_to set_up_the hand-over_of_the office_move catering venue badge
      zugang* zugange raum_fur raum besprechungsraum buchen lizenz* anreise teamtreffen budget besorgen gerat* ausstattung sitzt_wo sitzplan buro* bewerbungsgesprache veranstaltung* organis* ausrustung
      portatil ordenador accesos sala reservar licencia* vuelo* viaje encuentro presupuesto equipamiento escritorio* oficina* organizar organiza pantalla teclado montar`,
    2: `broken kaputt* roto rota
      permisos permissions folder ordner carpeta
      train_to tickets_for interview_slots invite_the host_the install supplier vendor parking key_card move_the_team seats bestellung installier* lieferant* parkplatz schlussel team_umzug interviewtermin* instalar proveedor* aparcamiento llave* material pedido pedir
      room invite* invitation tool_access accounts order_a new_phone who_joins contractor hiring vacancy open_position team_event staffing logistics buy move_to set_up backup_person phone
      einlad* bestell* konto konten handy regeln ubergabe stelle_besetzen einstellung kandidat* logistik dienstleister teamevent kaufen umziehen
      invitar cuenta cuentas comprar telefono movil relevo contratar contratacion candidat* logistica proveedor_de evento vacante guardias`,
    1: `conference conferencia konferenz workshop taller access tool tools werkzeug* herramienta* bereitschaft*`,
  },
  administering: {
    3: `invoice invoices fill_in expenses receipt* overtime_sheet holiday_request leave_balance salary_letter reference_letter employment_record health_insurance w-2 pension registration_form arbeitszeugnis zeugnis uberstunden resturlaub quittung* krankenkasse rentenversicherung gehaltszettel dienstreiseantrag factura horas_extra dias_de_vacaciones seguridad_social carta_de renovar_el_contrato alta_en_el baja_en_el recibo* dietas
      timesheet* expense* payroll payslip salary_slip paperwork form_for forms hr sick_note sick_leave leave_form leave_request parental_leave contract_extension sign_the tax insurance appraisal reimburse* visa work_permit
      stundenzettel arbeitszeit* zeiterfassung reisekosten* spesen* antrag antrage *antrag *antrage krankmeldung* krankschreib* formular* elternzeit arbeitsvertrag* vertrag_unter* unterschr* personalakte personalabteilung lohn* gehaltsabrechnung bescheinigung* versicherung* steuer* einreichen *abrechnung abrechnung_ein*
      partes_de_horas parte_de_horas nota_de_gastos gastos solicitud* formulario* baja_medica baja_por nomina* firmar firma_de recursos_humanos papeleo permiso_de certificado_de seguro impuesto* reembolso justificante* prorroga`,
    2: `declare declaration bookkeeping approval_form file_the certificate records_of submit medical gemeldet meldung_an akte genehmig* freigabe_des belege declarar declaracion aprobacion archivo certificado medico
      contract certificate_of register_the paper invoice* sign leave days_off time_off address personnel enter_in_the_system data_sheet vacation_request
      vertrag rechnung* eintragen nachreichen berichtigen daten_in ausfull* beantrag* anmelden bestatigung personal*
      contrato factura* registrar rellenar tramit* presentar documentacion expediente`,
    1: `report system yearly october oktober octubre urlaub_ vacaciones_en adresse direccion_postal`,
  },
  controlling: {
    3: `warum_fehl* why_are_there_still
      did_you_send did_you_write did_you_talk did_you_get hast_du_den hast_du_die hast_du_das is_the_report
      missed_deadline was_missed were_missed has_the have_the has_it_been been_checked have_you_finished have_you_done is_the_fix what_about_the not_yet yet_to_be where_is_the why_was why_has remains_open outstanding noch_offen offene_punkte ist_der ist_die hast_du_schon wurde_die wurde_das warum_ist warum_fehlt fehlt_noch wo_bleibt liegen_geblieben se_corrig* se_cerr* se_hizo has_terminado has_hecho por_que_falta falta_por que_paso_con todavia_no aun_no donde_esta
      overdue as_agreed did_you_finish did_you_do is_it_done was_done still_no still_open still_not still_missing check_that check_whether check_if follow_up_on you_promised below_target behind_schedule not_done coverage not_finished status_of audit
      uberfallig* wie_vereinbart wie_abgesprochen ist_das_erledigt erledigt prufen kontroll* nicht_eingehalten zugesagt* versprochen noch_nicht noch_immer immer_noch unter_dem_ziel im_verzug stand_der nachhaken nachfassen uberpruf* *abdeckung
      con_retraso retraso* como_acordamos esta_hecho esta_hecha comprobar control_de controlar prometiste sigue_sin siguen_sin por_debajo pendiente* verificar revisar_si seguimiento_de atrasad* cobertura auditoria`,
    2: `did_you *aste *iste
      missed reminder checking_the promises_from verify verification counted measure_of inspection remind erinner* nachweis abgleich messen fehlt verifica* recordatorio recordar medir falta faltan
      target late_with numbers_of who_owes did_the why_is_the why_are_the missed_the deadline_missed open_bugs metrics kpi* slipped delay* checked promised agreed unfinished
      frist_ verzog* verspat* kennzahl* offene offenen abgehakt warum_liegt woran_liegt fertig_geworden stand status
      vencid* indicador* por_que_la por_que_no_esta sin_terminar sin_hacer fallos_abiertos estado_de informe_que cumplid*`,
    1: `why_is why_does tickets bugs fehler errores report bericht informe done ziel_ numbers zahlen cifras backup since_friday`,
  },
  enforcing: {
    3: `stop_deploying please_stop deja_de
      rules_must must_be_followed stick_to_the keep_to_the obey not_permitted against_the breaking_the late_again again_late sanction unauthorized regeln_fur regeln_gelten gelten_fur_alle gilt_fur_alle verbieten untersagt nicht_erlaubt nicht_gestattet einhalten_der einhaltung halten_an zu_spat_gekommen cumplir_las_normas cumplir_la no_esta_permitid* no_se_permite no_se_puede llegas_tarde llegar_tarde acatar sancion* respetar_las
      rule the_rule rules policy policies mandatory must_stop must_not not_allowed forbidden prohibited warning violat* code_of_conduct not_acceptable unacceptable you_broke broke_the breach comply compliance no_exceptions without_a_review again_and_again
      regel regeln_gelten die_regel abmahn* verstoss* verstoss verbindlich verboten durfen_nicht darf_nicht nicht_in_ordnung inakzeptabel keine_ausnahme* pflicht* vorschrift* muss_aufhoren aufhoren schon_wieder richtlinie* verhaltenskodex datenschutz
      regla reglas norma normas obligatori* prohibid* incumpl* aviso amonest* no_es_aceptable inaceptable no_puede_seguir otra_vez sin_excepc* politica_de codigo_de_conducta infraccion*`,
    2: `without_permission without_approval follow_the followed_by_all dress_code strictly zero_tolerance ohne_freigabe ohne_erlaubnis strikt streng sin_permiso sin_aprobacion estrict* exig* exigir
      late_to must never again third_time discipl* tone required have_to stop_doing ignored_the skipped_the consequences
      zu_spat muss mussen nie_wieder konsequenz* ton gilt disziplin* ermahn* unterlass* ignorier* unpunktlich
      tarde debe deben nunca saltarse tono disciplin* consecuencias tolerar cumplir_las`,
    1: `security sicherheit* seguridad freeze merge sperre ohne_review sin_revision customer_data kundendaten wieder`,
  },
};
