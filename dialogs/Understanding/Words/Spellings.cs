namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What people type, and the plain words it stands for. A line: the plain form, a colon, the ways it is typed.</summary>
internal static class Spellings
{
    /// <summary>Read before anything else; a plain form may be several words.</summary>
    public const string Variants = """
        # days and times
        today: 2day tday tdy toda 2dy thday
        tonight: 2nite 2night tonite tnite 2nyt tonyt tnight thenight
        tomorrow: 2moz tomoz 2moro 2morro 2morrow tmrw tmrow tmoz tomo tomora tomorra tomorro tommorow tommorrow tomorow tmoro tmw tmr tmro morra 2mrw 2mro tomozz tomorz 2mo tomorrer tamara tomarrow tomorw temorrow tomoro
        monday: mondi mondee monda mondy mon munday monda
        tuesday: tuesdi tuesda tuesdee tewsday chewsday chuesday toosday tue tues tuesdy tusday tuesd teusday tuseday
        wednesday: wedensday wensdi wedsdy wendesday wednesdee weds wednes wensday wendsday wednsday wenesday wednesdy wedsday wednesdya wens wensy wensd wedn wedns weneday
        thursday: thu thur thurs thrs thursdi thrusdi thursd thusday thurday thursdee thursdy thirsday thursdya thrus thers thursda
        friday: fridi fridee frday fri fridy firday frid
        saturday: setterday sataday satarday setday saterday satday saturdy satdy satruday satdee sater satr
        sunday: sunda sundy
        morning: mornin mornings morn morin
        afternoon: aft afta arvo afternoons afternon
        evening: eve evenin evning
        minutes: meenits meenit minnit minnits minuts minut minite minites minuits mnts miniutes minuites mintues munits minits min mins minute minuets minits minues mintues minits mims mns
        hour: hr oor oour houre
        hours: hrs
        weekend: wkend weekends wknd
        week: wk wick
        weeks: wks
        oclock: oclk ocklock oclok oclck
        christmas: crismas chrismas christmass crissmas cristmas xmas crimbo chrimbo xms
        fortnight: fortnite
        january: jan
        february: feb
        march: mar
        april: apr
        june: jun
        july: jul
        august: aug
        september: sept sep
        october: oct
        november: nov
        december: dec decemeber
        # days in the languages that are read
        monday: poniedzialek poniedzialku luni segunda llun somwar peer الاثنين پیر
        tuesday: wtorek marti terca mawrth mangal الثلاثاء منگل
        wednesday: sroda srode miercuri quarta mercher budh الاربعاء بدھ
        thursday: czwartek czwartku joi quinta iau jumerat jumeraat الخميس جمعرات
        friday: piatek piatku vineri sexta gwener jumma jummah juma الجمعه الجمعة جمعہ جمعه
        saturday: sobota sobote sobote sambata sabado sadwrn hafta السبت ہفتہ
        sunday: niedziela niedziele duminica domingo sul itwar itvar الاحد اتوار
        tomorrow: jutro maine amanha yfory غدا بكرا بكره کل
        today: dzisiaj dzis azi astazi hoje heddiw aaj اليوم آج اج
        monday: lundi lunes pazartesi isniin понедилок понедельник دوشنبه
        tuesday: mardi martes talaado вивторок вторник سهشنبه
        wednesday: mercredi miercoles carsamba arbaco середа середу среда среду چهارشنبه
        thursday: jeudi jueves persembe khamiis четвер четверг پنجشنبه jumeraat
        friday: vendredi viernes cuma jimce пятниця пятницю пятница пятницу
        saturday: samedi cumartesi sabti sabtida субота суботу суббота субботу شنبه hafte ہفتے semiye
        sunday: dimanche domingo pazar axad недиля недилю воскресенье یکشنبه
        next: nekst nxt nex nx nxst
        after: efter aftr arter
        fifteenth: fiftenth fiveteenth fithteenth
        twelfth: twelth twelveth
        thirteenth: thirtenth thirteeth
        twentieth: twentyth twenteth
        thirtieth: thirtyth
        ninth: nineth
        eighth: eigth
        twenty: twinty twenny twnty
        fifteen: fiveteen fiften fivteen
        half: haf harf hlaf haflf hauf hlf alf arf
        library: libary libry librery
        # not
        cant: cnt carnt cannae cannot canny canni canna cannat caant cani cannit cannet canae kant cyant cany cudny casnt cassnt
        wont: wnt willnae winnae willny winna winnat wunt wullnae
        dont: dnt dinnae dinna dinny divvent divent dinni dinnat dinnot divvnt divn doesnt doesn doesnae duznt dosent dosnt doesny donot dount dunt
        didnt: didnae didny didn dident dint
        isnt: isnae isny isn aint ain ent
        wasnt: wasnae wisnae wasny
        arent: arenae amnt amnae urny
        havent: havnt havenae hasnt hasnae ant avent havny hasny avnt
        wouldnt: wouldnae widnae woudnt wudnt wouldny wudny
        couldnt: couldnae cudnt coudnt couldny culdnt couldent
        shouldnt: shouldnae shudnt shouldny
        never: neva nvr nevr
        nothing: nowt nuthin nothin nuffin nuffink nuttin nothink
        something: summat sumthin somethin sumfin sumthing sumin suttin
        anything: owt anythin anyfin
        not: nt
        # short forms of several words
        on my way: omw
        i dont know: idk dunno duno ionno dunnoo iono idek
        i dont care: idc
        to be honest: tbh
        not gonna lie: ngl
        let me know: lmk
        i cant be bothered: cba icba
        oh my god: omg
        right now: rn
        as soon as possible: asap
        laughing: lol lmao lmfao rofl haha hahaha hehe lool ha
        dont worry: dw
        never mind: nvm nm
        i mean: imean
        for sure: fosho fs
        see you: cya seeya cu
        see you later: cul8r laters
        by the way: btw
        what the hell: wtf
        fucking: fckin fkin fking effin fecking fuckin feckin fkn f**king
        fuck: fk eff fck
        as far as i know: afaik
        in my opinion: imo
        happy birthday: hbd
        be right back: brb
        got to go: gtg g2g
        want to: want2
        talk to you later: ttyl
        thank you: thankyu
        of course: ofc ofcourse offcourse
        alright: alrite awright aight alreet aright allright oright orite aite
        lots: loads
        both: boff
        every: evry
        always: alwis allways
        again: agen agn
        feel: feelz
        kill: kil
        worried: woried
        staying: stayin
        sleeping: sleepin
        eating: eatin
        asking: askin axin
        ask: ax
        telling: tellin
        talking: talkin
        looking: lookin
        playing: playin
        saying: sayin
        trying: tryin
        driving: drivin
        walking: walkin
        meeting: meetin
        hurting: hurtin
        bleeding: bleedin
        shouting: shoutin
        fighting: fightin
        throwing: throwin chuckin
        sleep: kip
        """;

    /// <summary>Contractions, after apostrophes have gone. Those that are also plain words are told apart in <see cref="Contractions"/>.</summary>
    public const string Contracted = """
        i am: im iam ahm aam
        i have: ive iv
        she is: shes
        he is: hes
        it is: its tis
        they are: theyre
        you are: youre
        we have: weve
        they have: theyve
        you have: youve
        that is: thats dats
        there is: theres
        what is: whats wots wats whits
        where is: wheres
        when is: whens
        who is: whos
        how is: hows
        here is: heres
        name is: names
        they will: theyll
        it will: itll
        you will: youll
        that will: thatll
        they would: theyd
        she would: shed
        he would: hed
        you would: youd
        let us: lets
        do not know: dunnow
        """;
}
