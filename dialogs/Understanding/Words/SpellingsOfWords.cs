namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What people type for everyday words and verbs, in the form of <see cref="Spellings"/>.</summary>
internal static class SpellingsOfWords
{
    public const string Variants = """
        # verbs
        coming: comin cuming cumin cmin cmng comeing commin comming cming
        come: cum cme cume
        going: goin goen gan gaun gawn goan
        gonna: gunna ganna gonnae gonny gna guna finna gunno gon gannae
        wanna: wana wannae
        gotta: gota gottae
        available: avaliable availible avalable avaliabe availabel avaiable avalible avilable avaliabel
        unavailable: unavaliable unavalible unavailible
        make: mke mak mek mk
        get: gt
        getting: gettin gettn
        got: gorra
        have: av hav hve hae hiv haveto ave
        having: havin havn avin
        had: ad
        give: gie giv gi
        let: lt
        know: kno knaa ken kna knw noe
        said: sed sayd
        says: sez ses
        told: telt tld
        was: woz wuz wis wiz
        were: wer
        will: wil wull
        would: wud wid wld woud
        could: cud cld culd
        should: shud shld shuld
        been: bin bn
        being: bein
        see: c cee
        seeing: seein
        are: r
        be: b
        doing: doin daein deein
        do: dae dee
        does: duz dus
        went: whent
        take: tek tak
        taking: takin takn
        taken: tekken
        think: fink thnk thinkin tink
        thought: thot thowt thght
        running: runnin runin
        working: workin werkin wurkin
        work: wrk werk wurk graft wark
        finish: finnish
        finished: finishd
        waiting: waitin
        wait: wate
        stuck: stuk
        bring: brin
        bringing: bringin
        leave: leve
        leaving: leavin
        feeling: feelin feling
        cancel: cancell cancle cansel canecl
        cancelled: canceled cancld cancelld
        ring: rign
        ringing: ringin
        call: cal caw
        phone: fone
        crying: cryin
        screaming: screamin
        drinking: drinkin
        hitting: hittin hitin
        texting: textin txting txtin
        text: txt txts texts tex
        stop: stp
        stay: stae
        sorry: soz sozz sory srry sry sori soory sorrry soreh soree
        please: pls plz plez pleas pleez pleease plse
        thanks: thx thanx tnx thnx fanks fanx thankz thnks thankyou ty tysm tyvm cheerz
        okay: ok okey kk k oke okie okk okays okiedokie okeydokey oki
        yes: yh yeh ye yea yeah yeha yess yesh yep yup yip yus yas yah yee yeap yeahh aye yessir yaya yepp yeppers yiss yeahp
        no: nah naw na nope nope nop noo nahh nay nooo
        really: rly realy rlly relly
        because: cos coz cuz bcos becos becoz bcuz cause cus becuase becaus bc cz
        with: wiv wi wth w wif
        without: wivout witout
        about: abt bout aboot abowt abou
        before: b4 befor
        late: l8 lait lte
        later: l8r ltr
        great: gr8
        mate: m8
        wait: w8
        hate: h8
        someone: sum1 some1 somone
        anyone: any1 ne1
        everyone: every1
        one: wan yin wun yan
        you: u yu yous youse yooz ya yez yow
        your: ur yr yer
        my: ma mah mi
        to: tae tu
        from: frm fae frae
        of: o ov
        and: n nd
        the: da teh tha
        this: dis
        that: dat tht
        just: jst jus jist juss
        what: wot wat whit wt wht wha
        when: wen whn
        where: whaur whear
        how: hw hoo
        for: fr fur fer
        now: nw
        out: oot
        our: oor wor
        off: aff
        on: oan
        all: aw
        so: sae
        very: v
        though: tho doe
        through: thru
        probably: prob probs probly prolly probz probaly
        definitely: def defo deffo definately definatly definitly defs deffos defiantly defnitely 4sure
        obviously: obvs obv obvi
        maybe: mebbe mibbe mayb mibby mebe
        more: mair
        some: sum
        people: ppl
        love: luv lov
        good: gud guid gd
        well: wel
        night: nite nyt nicht niht
        nights: nites
        bad: bd
        home: hame hom yam
        house: hoose
        old: auld owd
        child: kid bairn wean chavvy babby wain kiddo kiddie kiddy
        children: kids bairns weans kidz chavvies babbies wains kiddies
        baby: babba bubba
        little: lil lickle likkle ickle wee littl litle
        daughter: dorter doughter
        mum: mumy mumi mummi muma mother mam mom mummy mammy mommy mumma mama maw mither mams
        dad: dady daddi dadi dadd faether father pops daddy faither farther dada fatha
        nan: nana nanna gran granny grandma nanny nannan nain gramma
        grandad: granda grandpa grampy gramps taid bampi
        brother: bro bruvver brutha brovver
        sister: sis sisster
        school: skool scool
        hospital: hosp ospital hossy hospitle
        doctors: docs drs dr doc doctor gp
        appointment: appt appoint apt appointmnt apointment
        ill: unwell poorly sickly porley poorley poorlie
        sick: sik
        vomiting: vomitting vommin
        temperature: temp temprature temperture tempature
        headache: heedache
        head: heid heed
        drunk: drunken
        scared: scard skared feart scurred
        frightened: frit frightend frigtened
        knackered: nackered knackerd
        address: adress addres
        station: stn
        train: trian
        money: munny dosh
        traffic: trafic traffik
        absolutely: absolutly
        afraid: afriad
        supposed: sposed posed
        until: til till untill
        message: msg mesage
        number: numba
        contact: cntact
        session: sesh sesion seshion
        visit: vist
        waiting: w8in w8ing w8n
        there: ther thr dere
        quarter: qwater kwater qorter kwarter qater kworter quorter qtr quater quartr qarter
        depends: dpnds dpends depnds
        wrong: rong wrng
        one: ones
        shant: shalnt
        wont: shant
        complain: complane complian
        anymore: anymor nomore
        sessions: seshes
        bleeding: bleedn
        police: polis bizzies feds rozzers poliss
        drunk: blootered reekin trollied
        please: plis
        not: nott
        school: skl
        weekend: wkd
        nothing: nothin
        whatever: watever wateva
        everything: evrything everythin
        crying: cryin bawling greeting
        someone: somone sumone
        friend: frend freind
        hospital: hozzy ozzy
        social: socail
        five: fiv
        but: bt buh bu
        being: bein
        been: bean bien
        ill: poorley
        sick: sik sic
        night: nihgt nihgt nyte
        can: cn
        with: wiht wid
        she: shee
        they: thay
        said: sayed
        hospital: hopsital
        coming: cumming cuming
        because: bc
        going: gowing goin
        know: kno knw 
        nobody: noone naebody nobdy
        anyone: anybody anybdy
        someone: somebody sumbody somebdy
        everyone: everybody
        today: todya
        worker: wrkr werker
        children: chldrn
        then: den
        them: dem em
        these: dese
        they: dey
        myself: meself mysel mysen masel
        himself: hisself hissel hissen himsel
        herself: hersel hersen
        """;
}
