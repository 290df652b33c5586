namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>
/// More of what is understood in other languages, beside <see cref="LanguageWords"/>: always asked back, never acted on. What is no language of ours
/// by name stands under <c>un</c>, many languages together: the phrases are long enough to tell them apart.
/// </summary>
internal static class ForeignActs
{
    public const string European = """
        [pl.cancel]
        nie damy|dajemy rady ; nie zdaze przyjsc|dojechac ; nie uda mi|nam ; nie pojawie ; nie pojawimy ; odwolac wizyte|spotkanie ; chce odwolac ; trzeba odwolac ; anulowac ; nie przychodze|przychodzimy|przyjdzie ; nas nie bedzie ; rezygnuje z
        [pl.confirm]
        moge|mozemy przyjsc|byc|przyjechac|dojechac ; bede na pewno ; na pewno bede|przyjde|bedziemy ; przychodze ; przychodzimy ; jade ; jedziemy ; jestem w drodze ; juz jade ; do zobaczenia ; jednak przyjde|bede|moge ; oczywiscie
        [pl.late]
        spozni* ; spoznie sie ; bede pozniej ; bede .. pozniej|minut po|spozn* ; korek ; korku ; utknalem ; utknelam ; bede za # ; bede za pol
        [pl.ill_self]
        jestem .. chora|chory ; choruje ; rozchorowal* ; zachorowal* ; jestem przeziebion* ; wymiotuje ; mam .. goraczke|grype|angine|covid|zapalenie|migrene ; zle sie czuje ; leze w lozku|szpitalu ; jestem w szpitalu ; zlamal* .. noge|reke
        [pl.ill_child]
        mala|maly|corka|syn|corcia|dziecko|dziecka|dzieci|coreczka|synek|ona|on .. goraczk*|wymiotuje|chor*|kaszle|kaszel|ospe|ospa|biegunk* ; ma goraczke|temperature|ospe ; wymiotuje
        [pl.reschedule]
        przelozyc ; przeniesc ; inny|innym|inna|innej termin|terminie|dzien|dniu|godzin* ; zmienic .. godzin*|termin|dzien ; pozniej|wczesniej mozna ; czy mozna|mozemy .. pozniej|wczesniej|inny ; o innej
        [pl.ask_when]
        na ktora ; ktora godzina ; jaka godzina ; w jaki dzien ; jaki dzien ; ktorego ; kiedy mam|mamy|nastepn*|zobacz*|widz* ; o jakiej
        [pl.ask_where]
        jaki|podac|podacie|adres adres ; adres ; w jakim miejscu ; ktore miejsce ; gdzie mam|mamy|bedzie|jest
        [pl.ask_who]
        kto bedzie|przyjdzie|przywiezie|przyjedzie ; z kim ; czy bedzie .. mama|tata|brat|siostra
        [pl.travel_help]
        na bilet ; zwrot .. bilet*|koszt*|dojazd* ; koszt* dojazdu ; dojazd* ; nie mam .. bilet|autobus|pieniedzy|dojechac|samochodu ; podwiez* ; taksowk*|taxi ; parking* .. plat*
        [pl.talk_to_person]
        porozmawiac z ; rozmawiac z ; prosze .. zadzwon*|kontakt|oddzwon* ; zadzwoncie ; zadzwonic do mnie ; oddzwon* ; chce .. porozmawiac|rozmawiac ; moge .. porozmawiac|rozmawiac
        [pl.language]
        po polsku ; nie mowie po angielsku ; nie rozumiem ; tlumacz* ; polski jezyk ; jezyk polski ; nie znam angielskiego ; slabo mowie ; ktos mowi
        [pl.stop]
        nie pisz* do|wiecej ; przestan* .. pisac|wysylac ; nie wysylaj* ; prosze nie pisac|wysylac ; wypis*
        [pl.wrong_number]
        pomylka ; zly numer ; pomyl* .. numer|numery ; nie ten numer ; nie znam .. osob* ; to nie ja
        [pl.greeting]
        dzien dobry ; czesc ; witam ; hej ; dobry wieczor
        [pl.help]
        jak to dziala ; co to jest ; kto to ; kto tam|pisze ; co moge ; co mam robic|zrobic ; do czego
        [pl.feedback]
        bylo super|fajnie|dobrze|swietnie|milo|zle|okropnie|slabo ; spotkanie bylo|poszlo ; wizyta byla|poszla ; dobrze sie bawil* ; podobalo sie
        [ro.cancel]
        nu putem veni|ajunge|sa ; nu putem ; nu ajung ; anulez|anulati|anulam|anulare ; trebuie sa anulez ; nu o sa pot|vin|ajung ; nu reusesc sa ; nu mai pot|venim|ajung ; nu voi putea|veni|ajunge ; lipsesc ; nu am cum
        [ro.confirm]
        vom fi|veni ; o sa fiu|venim|ajung ; sigur .. vin|venim|voi ; sunt pe drum ; suntem pe drum ; pe drum ; ne vedem ; confirm ; pot veni ; totusi vin ; bineinteles
        [ro.late]
        intarzi* ; ajung mai tarziu ; mai tarziu .. ajung|minute ; blocat|blocata|blocati in trafic ; trafic ; ajung in # ; ajung in cateva ; o sa intarzii
        [ro.ill_self]
        sunt racit|racita|bolnav*|in spital|la spital ; am febra|gripa|covid|varsat|migrena|temperatura ; vomit ; ma simt rau ; nu ma simt bine ; m am imbolnavit ; mi e rau
        [ro.ill_child]
        copil*|fiica|fiul|baiat*|fetit*|bebelus*|ea|el|mica|micul|cel .. bolnav*|febra|vomita|varsat|tuseste|varicela|diaree ; are febra|varicela|temperatura ; vomita ; e bolnav|bolnava ; este bolnav|bolnava ; s a imbolnavit
        [ro.reschedule]
        reprogram* ; amana* ; alta zi ; alta ora ; alta data ; schimba* .. ora|ziua|data ; mai devreme .. se|putem|poate|pot ; putem .. mai tarziu|mai devreme|muta ; se poate .. mai|alta|muta
        [ro.ask_when]
        ce ora ; ce zi ; cand ne|il|o|e|este|trebuie|vad|vedem|urmatoarea ; la cat ; in ce zi ; pe ce data
        [ro.ask_where]
        adresa ; unde trebuie|ne|e|este|vin|mergem|va ; in ce loc ; la ce adresa ; care e locul
        [ro.ask_who]
        cine vine|va|aduce|mai ; cu cine ; vine si ; va fi .. mama|tata|fratele|sora
        [ro.travel_help]
        bilet* ; bani de|pentru .. autobuz|tren|drum|transport|taxi|motorina ; transport* ; nu am .. bani|masina|cum ajunge|bilet ; deconta* ; taxi ; benzina ; parcare*
        [ro.talk_to_person]
        vorbesc cu ; vorbi cu ; sa ma sune|sunati ; sunati ma ; ma suna ; ma puteti suna ; vreau sa vorbesc ; pot sa vorbesc|vorbi ; o persoana
        [ro.language]
        romaneste ; in romana ; limba romana ; nu vorbesc engleza ; nu stiu engleza ; nu inteleg ; nu am inteles ; traducator ; translator ; interpret ; nu vorbesc bine
        [ro.stop]
        nu mai trimite* ; nu mi mai ; nu mai scrie* ; opriti ; opreste* ; nu mai vreau mesaje ; dezabon*
        [ro.wrong_number]
        numar gresit ; gresit numarul ; ati gresit ; numarul gresit ; nu sunt eu ; nu cunosc ; nu stiu cine
        [ro.greeting]
        buna ; buna ziua ; salut ; buna seara ; buna dimineata ; alo
        [ro.help]
        cum functioneaza ; ce este asta ; ce e asta ; cine sunteti|esti|e|este ; ce pot ; ce trebuie sa fac ; ajutor
        [ro.feedback]
        a fost foarte|frumos|bine|super|minunat|rau|greu|ok ; vizita a fost ; intalnirea a fost ; mi a placut ; i a placut ; ne am distrat
        [pt.cancel]
        nao podemos ir|vir|comparecer ; nao podemos ; nao vamos ir|poder|conseguir|estar ; nao vamos ] ; nao da para|pra ; cancelar ; cancela ; desmarcar ; nao vai dar ; nao estarei ; nao irei ; nao posso mais ; faltar ; tenho que|de cancelar|desmarcar
        [pt.confirm]
        vamos estar|sim|la ; estaremos ; la estarei ; la estaremos ; estou a caminho ; a caminho ; ja vou ; afinal posso|vou ; ate logo|amanha|quinta|ja ; com certeza ; claro .. vou|que ; podemos ir ; posso ir ; pode contar
        [pt.late]
        atras* ; chego mais tarde ; vou chegar|chegar mais tarde ; mais tarde .. chego ; preso|presa no transito ; transito ; chego em|daqui # ; chego em|daqui meia
        [pt.ill_self]
        doente ; gripad* ; estou com .. febre|gripe|covid|virose|enxaqueca|dor* ; a vomitar ; vomitando ; passo mal ; passando mal ; no hospital ; fiquei doente ; constipad* ; sinto mal ; sentindo mal
        [pt.ill_child]
        filh*|crianca*|menin*|bebe|ela|ele|miud* .. doente|febre|vomit*|varicela|catapora|tosse|diarreia ; esta com febre ; tem febre|varicela ; com febre
        [pt.reschedule]
        remarcar ; adiar ; outro dia ; outra hora ; outra data ; mudar .. hora|dia|data|horario|para ; mais cedo .. pode*|da ; pode* ser .. mais|outro|outra|as|as ; trocar .. dia|hora
        [pt.ask_when]
        a que horas ; que hora ; qual .. hora|horario|dia ; que dia ; quando vou|vamos|sera|tenho|vejo ; proxima visita .. quando
        [pt.ask_where]
        endereco ; morada ; onde vai|sera|vou|vamos|tenho|e|fica|esta ; qual .. lugar|local|sitio
        [pt.ask_who]
        quem vai|vem|traz|estara|sera|esta ; com quem ; vai estar .. mae|pai|irmao|irma
        [pt.travel_help]
        passagem ; passagens ; bilhete* ; dinheiro .. autocarro|onibus|comboio|trem|passagem|taxi|gasolina ; boleia|carona ; transporte* ; taxi ; reembols* ; estacionamento .. pag*
        [pt.talk_to_person]
        falar com ; quero falar ; posso falar ; liguem me|para ; me liga|ligue|liguem|ligar ; podem ligar ; alguem .. ligar|falar ; uma pessoa
        [pt.language]
        portugues ; nao falo ingles ; nao entendo ; nao percebo ; tradutor|tradutora|interprete ; nao sei ingles ; falo pouco
        [pt.stop]
        parem ; pare de|com ; nao .. mandem|mande|enviem|envie|escrevam ; deixem de ; nao quero .. mensagens ; cancelar mensagens
        [pt.wrong_number]
        numero errado ; engano ; enganou se ; nao conheco ; nao sou ; errou o numero
        [pt.greeting]
        ola ; bom dia ; boa tarde ; boa noite ; oi
        [pt.help]
        como funciona ; o que e isto|isso ; quem e|es|sao|fala ; que posso fazer ; o que faco ; para que serve ; ajuda
        [pt.feedback]
        foi muito|bom|otimo|legal|fixe|dificil|mau|ruim|bem ; correu bem|mal ; gostei ; gostamos ; adorei ; adorou ; gostou ; a visita foi
        [cy.cancel]
        ddim yn dod ; ddim yn gallu ; methu dod|cyrraedd|bod ; fydda i ddim ; fyddwn ni ddim ; fyddaf i ddim ; canslo ; dim yn gallu ; allwn ni ddim ; sa in gallu ; smo fin ; dw i ddim yn
        [cy.confirm]
        byddwn ni ; byddwn yno ; mi fyddwn ; dan nin dod ; rydyn nin dod ; ar y ffordd ; wela i ; welai chi ; edrych ymlaen ; dw in dod ; dwin dod ; bydda i yna ; bydda in dod
        [cy.late]
        hwyr ; yn hwyr ; hwyrach na ; munud yn hwyr ; traffig ; yn styc
        [cy.ill_self]
        dwin sal ; dw in sal ; rwyn sal ; teimlon sal ; ddim yn dda ; annwyd ; ffliw .. arna ; chwydu ; yn yr ysbyty ; tost .. dw|rwy|fi|wi
        [cy.ill_child]
        plentyn|plant|mab|merch|babi|hi|fo|o|e|bach .. sal|tost|gwres|chwydu|brech ; mae hin sal ; mae on sal ; mae en dost ; gwres arni|arno ; brech yr ieir
        [cy.reschedule]
        newid .. amser|diwrnod|dydd ; aildrefnu ; gohirio ; diwrnod arall ; amser arall ; symud .. i|y ; yn hwyrach .. bosib|gallwn|allwn ; yn gynharach
        [cy.ask_when]
        pryd ; pa bryd ; faint o gloch ; faint or gloch ; pa ddiwrnod ; pa amser ; beth ywr amser ; beth ydir amser
        [cy.ask_where]
        ble ; lle mae|ydw|ydyn|dw ; cyfeiriad ; ymhle ; i ble
        [cy.ask_who]
        pwy fydd|sydd|syn ; efo pwy ; gyda phwy
        [cy.travel_help]
        arian .. bws|tren|teithio|petrol|tacsi ; costau teithio ; tocyn* ; lifft ; tacsi ; dim .. car|arian
        [cy.talk_to_person]
        siarad efo|gyda|a .. rhywun|person|gweithiwr ; ffonio fi ; ffoniwch fi ; gaf i siarad ; ga i siarad ; eisiau siarad ; isio siarad ; galw fi
        [cy.language]
        yn gymraeg ; cymraeg ; ddim yn deall ; cyfieithydd ; siarad cymraeg
        [cy.stop]
        stopiwch ; peidiwch .. anfon|gyrru|tecstio|danfon ; dim mwy
        [cy.wrong_number]
        rhif anghywir ; rhif anghywir ; ddim yn nabod
        [cy.greeting]
        bore da ; prynhawn da ; noswaith dda ; helo ; shwmae ; sumae
        [cy.help]
        sut mae .. gweithio ; beth yw hwn|hyn|r ; beth ydi hwn ; pwy ydych|dach|yw|ydi
        [cy.feedback]
        roedd .. dda|wych|braf|ofnadwy|hwyl|gret|iawn ; aeth .. dda|iawn ; mwynhau ; mwynheais ; wedi mwynhau ; hwyl fawr
        """;
}
