namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Words by which a language is known, and the few clear things that are understood in it. Accents are folded away.</summary>
internal static class LanguageWords
{
    /// <summary>What is understood, as phrases in the language's own words; the tag stands before the act.</summary>
    public const string Acts = """
        [pl.cancel]
        nie moge przyjsc|byc|przyjechac|dotrzec|dojechac ; nie przyjde|przyjdziemy|przyjade|przyjedziemy|bedzie|bede|dam|damy|dojade ; nie moge .. <day>|przyjsc ; nie moge ] ; nie dam rady ; musze odwolac ; odwoluje ; nie bede
        [pl.confirm]
        bede ; przyjde ; przyjdziemy ; przyjade ; bedziemy ; tak .. bede|przyjde|bedziemy|przyjdziemy ; potwierdzam
        [pl.late]
        spoznie ; spozniony ; spozniona ; spoznimy
        [pl.ill_self]
        jestem chora|chory ; mam goraczke|grype
        [pl.ill_child]
        dziecko|syn|corka|mala|maly .. chore|chory|chora|goraczke
        [pl.not_wanting]
        nie chce isc|jechac|isc|go|jej|widziec|do|w|tam|spotkania ; nie chce ] ; boje sie
        [pl.yes]
        ^ tak $
        [pl.no]
        ^ nie $
        [pl.thanks]
        dziekuje ; dzieki ; ^ dziekuje
        [pl.ask_when]
        o ktorej ; kiedy jest|bedzie ; kiedy
        [pl.ask_where]
        gdzie jest|to ; gdzie
        [ro.cancel]
        nu pot veni|ajunge|sa|vin|<day> ; nu pot .. vin|veni|ajung|ajunge|<day> ; nu vin|venim|ajung|reusesc ; nu pot ] ; nu mai vin
        [ro.confirm]
        vin ; venim ; voi veni|fi ; da .. vin|venim|voi ; o sa vin ; ajung la
        [ro.late]
        intarzii ; intarziem ; intarziere ; voi intarzia
        [ro.ill_self]
        sunt bolnav|bolnava|racita|racit ; am febra|gripa
        [ro.ill_child]
        copilul|fiica|fiul|baiatul|fetita .. bolnav|bolnava|febra
        [ro.not_wanting]
        nu vreau ; nu mai vreau ; mi e frica ; nu vreau sa
        [ro.yes]
        ^ da $
        [ro.no]
        ^ nu $
        [ro.thanks]
        multumesc ; mersi
        [ro.ask_when]
        la ce ora ; cand este|e ; cand
        [ro.ask_where]
        unde este|e ; unde
        [pt.cancel]
        nao posso ir|vir|chegar|comparecer|<day> ; nao posso ] ; nao vou poder|conseguir|ir|vir|estar ; nao consigo ir|vir|chegar ; nao posso .. <day> ; nao vou ]
        [pt.confirm]
        vou sim ; estarei ; vou estar ; eu vou ; sim .. vou|estarei|venho ; confirmo ; vou la
        [pt.late]
        atrasado ; atrasada ; atrasar ; atraso
        [pt.ill_self]
        estou doente|com febre|gripado|gripada
        [pt.ill_child]
        filho|filha|crianca|menino|menina|bebe .. doente|febre
        [pt.not_wanting]
        nao quero ; tenho medo
        [pt.yes]
        ^ sim $
        [pt.no]
        ^ nao $
        [pt.thanks]
        obrigado ; obrigada
        [pt.ask_when]
        que horas ; quando e
        [pt.ask_where]
        onde e|fica ; onde
        [cy.cancel]
        dw|dwi|rwy|alla|allai|fydda|fyddai i? ddim .. dod|gallu|medru|mynd|yno ; ddim yn? gallu|medru dod ; methu dod ; methu ; alla i ddim ; allai ddim
        [cy.confirm]
        bydda i yno ; byddai yno ; bydda .. yno ; mi fydda ; dwi yn? dod ; wrth gwrs ; fydda i yno
        [cy.late]
        hwyr
        [cy.ill_self]
        dwi yn? sal ; dw i yn? sal ; dwin sal ; rwy yn? sal
        [cy.not_wanting]
        ddim eisiau ; ddim isio ; ddim yn? eisiau|isio
        [cy.yes]
        ^ ie|ydw|iawn|oes $
        [cy.no]
        ^ na|nac|nage $
        [cy.thanks]
        diolch
        [cy.ask_when]
        pryd mae ; faint o'r gloch
        [cy.ask_where]
        ble mae
        [ur.cancel]
        nahi|nahin|nai aa|aaunga|aaungi|aungi|aunga|aasakta|aasakti|aasakta|aaenge|ayenge|sakta|sakti ; main|mein .. nahi|nahin|nai aa ; aa nahi|nahin ; nahi|nahin .. sakta|sakti|sakte ; نہیں .. سکتا|سکتی|سکتے|آؤں|اونگی|اونگا ; نہیں آ
        [ur.confirm]
        aaunga ; aaungi ; aunga ; aungi ; aa raha|rahi|jaunga|jaungi ; zaroor ; haan .. aa|aaungi|aaunga ; inshallah aa* ; آؤں ; آوں ; ضرور
        [ur.late]
        der ho|se|hogi ; late ho ; دیر
        [ur.ill_self]
        main|mein|tabiyat .. bimar|beemar|kharab ; بیمار ; bimar|beemar hoon|hun
        [ur.ill_child]
        bachcha|bacha|bachi|beta|beti .. bimar|beemar|bukhar
        [ur.not_wanting]
        nahi|nahin jaana|jana|milna ; nahi|nahin chahta|chahti ; jaana|jana|milna nahi|nahin ; نہیں جانا|ملنا|چاہتا|چاہتی
        [ur.yes]
        ^ haan|han|ji|jee|ہاں|جی $ ; ^ ji haan|han $
        [ur.no]
        ^ nahi|nahin|nai|نہیں $ ; ^ ji nahi|nahin $
        [ur.thanks]
        shukriya ; شکریہ
        [ar.cancel]
        لا استطيع|اقدر|يمكنني ; لن استطيع|اتمكن|احضر|اتي|اكون ; ما اقدر|بقدر|فيني ; مش قادر|قادره|قادرة|هقدر ; لا اقدر ; ma|mish|ما fini|aqdar|bagdar|rayeh|جاي ; لن
        [ar.confirm]
        ساكون|سوف ; ساحضر ; ساتي ; نعم ساكون|ساحضر|ساتي ; انا قادم|قادمه|جاي|جايه|جاية|قادمة ; ان شاء الله
        [ar.late]
        ساتاخر ; متاخر ; متاخره ; متاخرة ; راح اتاخر
        [ar.ill_self]
        انا مريض|مريضه|مريضة
        [ar.ill_child]
        ابني|ابنتي|بنتي|الطفل|طفلي .. مريض|مريضه|مريضة
        [ar.not_wanting]
        لا اريد ; ما ابغي|بدي|اريد ; مش عايز|عايزه|عايزة
        [ar.yes]
        ^ نعم $ ; ^ ايوه $ ; ^ اه $ ; ^ ايوا $
        [ar.no]
        ^ لا $
        [ar.thanks]
        شكرا ; shukran
        [ar.ask_when]
        متي ; كم الساعه|الساعة
        [ar.ask_where]
        اين ; وين
        """;
}
