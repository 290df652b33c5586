namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>The same as <see cref="ForeignActs"/>: Urdu in both scripts, Arabic, and under <c>un</c> what has no name among the languages that are told apart.</summary>
internal static class ForeignActsElsewhere
{
    public const string Named = """
        [ur.cancel]
        nahi|nahin|nai aa|jaa|pohanch|pahunch sakta|sakti|sakte|saktay|paunga|paungi ; nahi|nahin aaonga|aaongi|aaon|aarahe|aarahi|aaraha|araha|arahi ; cancel kar|karna|kardo|karein ; mumkin nahi|nahin ; nahi|nahin ho sakta|sake|payega ; mushkil hai ; نہیں آ سکتا|سکتی|سکتے|پاؤں|رہا|رہی|رہے ; نہیں آؤں|آوں|آئیں|آئے ; نہیں پہنچ ; منسوخ ; کینسل ; ممکن نہیں
        [ur.confirm]
        aa rahe|rahay ; hum aa|aayenge|aaenge ; aajaunga|aajaungi|ajaunga|ajaungi|aaonga|aaongi ; pohanch|pahunch jaunga|jaungi|raha|rahi ; raste mein|me|main ; bilkul ; theek|thik hai .. aa* ; milte hain ; aa sakta|sakti hun|hoon ; آ رہا|رہی|رہے ; آ جاؤں|جاوں|جائیں ; آؤں گا|گی ; راستے میں ; بالکل ; ملتے ہیں
        [ur.late]
        der se|hogi|hojayegi|hojaye|lagegi|ho ; late hun|hoon|hounga|hongi|aaunga|aaungi|ho ; thori|thodi der ; minute late ; traffic mein|me ; دیر سے|ہو|ہوگی|لگے ; لیٹ ; ٹریفک
        [ur.ill_self]
        meri|mera tabiyat|tabiat|tabeeyat ; bukhar hai|ho ; mujhe .. bukhar|ulti|zukam|khansi|dard|flu ; hospital mein|me|main hun|hoon ; main|mein bimar|beemar ; طبیعت خراب|ٹھیک ; بخار ; میں بیمار ; ہسپتال میں
        [ur.ill_child]
        bacche|bachay|bachche|bachi|bachchi|bete|beti|beta|usko|use|isko .. bimar|beemar|bukhar|ulti|khansi|chickenpox|tabiyat ; بچے|بچی|بچہ|بیٹی|بیٹا|بیٹے .. بیمار|بخار|طبیعت|کھانسی
        [ur.reschedule]
        kisi aur din|waqt|time ; doosra|dusra|dosra din|time|waqt ; time|waqt|din .. badal|change|tabdeel ; baad mein|me .. ho|kar|rakh ; pehle .. ho sakta ; کسی اور دن|وقت ; دوسرا دن|وقت ; وقت .. بدل|تبدیل ; دن .. بدل|تبدیل
        [ur.ask_when]
        kab hai|milna|aana|ana|hogi|hoga|milungi|milunga ; kitne baje ; kis waqt|time|din|roz ; kaunse|konse din ; time kya ; kya time ; کب ; کتنے بجے ; کس وقت|دن ; کون سے دن
        [ur.ask_where]
        kahan hai|aana|ana|jana|par|pe|milna|hogi ; kahan ; kidhar ; pata kya|bhej|batao|do|de ; address kya|bhej|batao|do ; کہاں ; کدھر ; پتہ ; ایڈریس
        [ur.ask_who]
        kaun|kon aa|aayega|ayega|hoga|laye|le ; kis ke saath|sath ; کون آ|ہوگا|لائے|لے ; کس کے ساتھ
        [ur.travel_help]
        kiraya|kiraye ; bus ke paise|paisay ; paise|paisay nahi|nahin ; ticket ke ; gaari|gari nahi|nahin ; taxi ; کرایہ ; کرائے ; بس کے پیسے ; ٹکٹ ; گاڑی نہیں ; ٹیکسی
        [ur.talk_to_person]
        baat karni|karna|kar|karwa|ho ; call karo|karein|kare|kijiye|karen|kar ; phone karo|karein|kijiye|karen|kar ; kisi se baat ; بات کرنی|کرنا|کر|کروا ; فون کر* ; کال کر* ; کسی سے بات
        [ur.language]
        urdu mein|me|main|bolne|translator ; angrezi|angreezi|english nahi|nahin ; english nahi|nahin aati|samajh ; samajh nahi|nahin ; tarjuman ; mutarjim ; اردو ; انگریزی نہیں|نہی ; سمجھ نہیں ; ترجمان ; مترجم
        [ur.stop]
        message|msg|msgs mat|band|na ; band karo|karein|kar ; mat bhejo|bhejein|karo ; میسج .. بند|نہ|مت ; پیغام .. بند|نہ|مت ; مت بھیج*
        [ur.wrong_number]
        ghalat|galat number ; wrong number ; main woh nahi|nahin ; غلط نمبر
        [ur.greeting]
        assalam|asalam|salam|salaam alaikum|o|walaikum ; assalamualaikum ; adaab ; السلام علیکم ; سلام
        [ur.help]
        yeh|ye kya hai ; kaise kaam ; aap kaun|kon ; kya karna ; یہ کیا ہے ; کیسے کام ; آپ کون ; کیا کرنا
        [ur.feedback]
        acha|achi|accha|acchi raha|rahi|laga|lagi|tha|thi ; bohat|bahut|bohot acha|achi|accha|maza ; maza aaya|aya ; mulaqat .. achi|acha|kharab|buri ; اچھا|اچھی رہا|رہی|لگا|لگی|تھا|تھی ; بہت اچھ* ; مزہ آیا ; ملاقات .. اچھی|خراب
        [ar.cancel]
        لن ناتي|احضر|اتي|نحضر|اكون|نكون|استطيع|نستطيع|اتمكن|نتمكن|اقدر ; لا نستطيع|نقدر|يمكننا|يمكن ; مش هقدر|هاجي|رح|راح|حقدر|جاي|جايه ; ما راح|رح|هقدر|نقدر|اجي|حاجي ; الغاء ; الغي ; الغوا ; اعتذر عن ; لا استطيع ; مو قادر* ; غير قادر*
        [ar.confirm]
        سوف احضر|اتي|اكون|ناتي|نحضر ; سنكون ; سناتي ; سنحضر ; نحن قادمون ; في الطريق ; بالطريق ; انا جاي|جايه|اجي ; رح|راح|هكون|هاجي|حاجي اجي|اكون|كون|احضر ; اراكم ; نراكم ; بالتاكيد ; استطيع الحضور|المجيء|القدوم ; اقدر اجي
        [ar.late]
        ساتاخر ; سنتاخر ; متاخر* ; اتاخر ; تاخير ; تاخرت ; زحمه|زحمة|ازدحام ; دقيقه|دقيقة|دقايق|دقائق تاخير|متاخر*
        [ar.ill_self]
        مريض|مريضه|مريضة|تعبان|تعبانه|تعبانة|مرضت ; عندي .. حراره|حرارة|حمى|انفلونزا|كورونا|استفراغ|سخونه|برد ; في المستشفي|المستشفى ; اتقيا
        [ar.ill_child]
        ابني|ابنتي|بنتي|الطفل|طفلي|طفلتي|الولد|البنت|هي|هو .. مريض*|حراره|حرارة|حمى|يتقيا|تتقيا|سخونه|تعبان* ; عنده|عندها حراره|حرارة|حمى|جدري|سخونه
        [ar.reschedule]
        تغيير .. الموعد|الوقت|اليوم|الساعه|الساعة ; تاجيل ; نؤجل|ناجل|اؤجل ; موعد اخر ; يوم اخر|ثاني|تاني ; وقت اخر|ثاني|تاني ; تغير|نغير|اغير .. الموعد|الوقت|اليوم ; ابكر|بكير
        [ar.ask_when]
        متي ; متى ; امتي ; امتى ; ايمتى ; كم الساعه|الساعة ; اي ساعه|ساعة|يوم|وقت ; في اي يوم|ساعه|ساعة|وقت ; موعد الزياره|الزيارة
        [ar.ask_where]
        اين ; وين ; فين ; العنوان ; عنوان ; اي مكان
        [ar.ask_who]
        من سيكون|سياتي|سيحضر|يكون|معها|معه|يجيب ; مين جاي|جايه|معها|معه|رح|راح|هيكون ; مع من ; مع مين
        [ar.travel_help]
        اجره|اجرة|ثمن|فلوس|مصاري .. الباص|الحافله|الحافلة|الاتوبيس|التذكره|التذكرة|المواصلات|القطار|تاكسي ; تذكره|تذكرة ; مواصلات|المواصلات ; تاكسي ; ليس معي|عندي مال|سياره|سيارة|نقود ; ما عندي|معي فلوس|سياره|سيارة|مصاري
        [ar.talk_to_person]
        اتكلم|التكلم|اتحدث|التحدث|احكي مع ; اريد|ابغى|عايز|عايزه|بدي .. احكي|اتكلم|اتحدث|التحدث ; اتصلوا|اتصل|تتصلوا|يتصل بي|في|علي ; كلموني ; دقوا علي
        [ar.language]
        بالعربي|بالعربيه|بالعربية ; العربيه|العربية|عربي ; لا اتكلم|اتحدث|افهم|اعرف الانجليزيه|الانجليزية|انجليزي|الانكليزيه|الانكليزية ; لا افهم ; ما بفهم|افهم|فهمت ; مش فاهم* ; مترجم*|ترجمه|ترجمة
        [ar.stop]
        توقفوا|توقف عن ; لا ترسلوا|تراسلوني|تبعثوا ; بطلوا ; اوقفوا|ايقاف .. الرسائل
        [ar.wrong_number]
        رقم خطا|غلط ; الرقم خطا|غلط ; خطا في الرقم ; غلطان ; لست انا
        [ar.greeting]
        السلام عليكم ; مرحبا ; صباح الخير ; مساء الخير ; اهلا ; سلام
        [ar.help]
        كيف يعمل|استخدم|استعمل|بيشتغل ; ما هذا|هذه ; من انتم|انت ; ايش هذا ; شو هذا|هاد ; ماذا افعل
        [ar.feedback]
        كانت .. جيده|جيدة|رائعه|رائعة|ممتازه|ممتازة|حلوه|حلوة|صعبه|صعبة|سيئه|سيئة ; كان .. جيد|رائع|ممتاز|حلو|صعب|سيء ; الزياره|الزيارة كانت ; استمتع* ; انبسط*
        [un.cancel]
        ne peux|pourrai|peut|pouvons|pourrons pas .. venir|etre|viens|jeudi|samedi|lundi|mardi|mercredi|vendredi ; je ne viens|viendrai pas ; ne viendrai pas ; on ne vient pas ; annuler ; je ne peux pas ; no puedo|podemos|podre|podremos .. ir|venir|llegar|asistir|estar ; no puedo ] ; no voy|vamos a poder|ir|venir ; no ire|iremos|vengo|vendre ; cancelar ; non posso|possiamo|riesco venire|esserci ; non vengo|veniamo|verro ; kann nicht kommen ; kann .. nicht kommen ; ich komme nicht ; konnen nicht kommen ; gelemem ; gelemeyecegim ; gelemiyorum ; gelmeyecegim ; gelemeyecegiz ; iptal ; katilamam ; ma iman karo ; ma imanayo ; ma imaan karo ; iman kari maayo ; imaan kari maayo ; kari maayo ; ma imanayo ; nuk mund .. vij|te ; nuk vij ; nuk do te vij ; s mund te vij ; nikarim .. bem|were ; nayem ; negaliu|negalesiu .. ateiti|atvykti|buti ; neateisiu ; nem tudok .. menni|jonni|ott ; nem megyek|jovok ; nemuzu prijit|byt ; nemozem prist|byt ; nepridu|nepridem ; main nahi|nahin aa sakda|sakdi ; nahi|nahin aa sakda|sakdi|sakde ; nai aa sakda|sakdi ; aste parbo na|parbona ; ashte parbo na|parbona ; jete parbo na ; nemitoonam|nemitunam|nemitavanam biyam|beyam ; nemiyam ; ne mozu|mozhu pryity|priiti ; ne pryidu|pridu ; не зможу|можу|можем|можемо|смогу|могу .. прийти|бути|приїхати|прийт|приехать|быть|дойти ; не зможу ; не смогу ; не прийду|приду|приїду|приеду ; скасу* ; отмен* ; не мога .. да дойда|дойда|идвам ; няма да дойда|мога|дойдем ; نمیتوانم|نمی توانم|نمیتونم|نمی تونم .. بیایم|بیام ; نمی آیم|نمیام ; আসতে পারব|পারবো না ; যেতে পারব|পারবো না ; ਨਹੀਂ ਆ ਸਕਦਾ|ਸਕਦੀ|ਸਕਦੇ ; नहीं आ सकता|सकती|सकते|पाऊंगा|पाऊंगी ; 不能来|来不了 ; 我不能来
        [un.confirm]
        je viens ; je viendrai|serai la ; on sera la ; nous serons la ; j arrive ; je serai ; oui .. viens|serai|viendrai ; voy a ir ; ire|estare alli|ahi ; si .. voy|vengo|ire|estare|vamos ; ahi estare ; alli estare ; voy en camino ; vengo ; ci saro|saremo ; vengo io ; si .. vengo|ci ; ich komme ; ich bin da ; werde da sein ; ja .. komme|bin ; gelecegim ; geliyorum ; gelirim ; gelecegiz ; orada olacagim ; evet .. gel* ; waan imanayaa ; waan iman|imanaya ; haa .. waan|imanaya ; do te vij ; po .. vij|do ; vij ; ez dikarim bem ; ez e bem ; ez tem ; ateisiu ; busiu ; taip .. ateisiu|busiu ; ott leszek ; jovok|megyek ; igen .. jovok|megyek|ott ; prijdu|pridem ; budu|budem tam ; ano|ano .. prijdu ; main aa raha|rahi|riha|rahi ; main aavanga|aavangi ; aavanga|aavangi ; ami asbo|ashbo ; asbo|ashbo ; miyam ; man miam ; pryidu|pridu ; ya budu ; прийду|приду|приїду|приеду ; я буду ; будемо|будем ; ще дойда ; идвам ; میایم|می آیم|میام ; আসব|আসবো ; ਆਵਾਂਗਾ|ਆਵਾਂਗੀ ; आऊंगा|आऊंगी
        [un.late]
        en retard ; retard ; tarde .. llego|llegare|voy|minutos ; llego|llegare tarde ; voy tarde|retrasad* ; retraso ; in ritardo ; ritardo ; zu spat ; verspat* ; spater ; gec kal* ; gecik* ; gec gel* ; daahay* ; waan daahay* ; daahi* ; vonohem|vonoj|vonese ; vonua* ; dereng ; veluo* ; velai ; kesek|kesni|kesunk|keses ; pozde|neskoro ; opozdim|zpozd* ; der ho ; late ho ; deri ho* ; deri hobe ; dir miresam|miam ; zapizn* ; opazdyv* ; запізн* ; спізн* ; опозда* ; закъсн* ; دیر میرسم|می رسم|میام ; দেরি ; ਦੇਰ ; ਲੇਟ ; देर ; लेट
        [un.ill_self]
        je suis malade ; suis malade ; j ai .. fievre|grippe|gastro|covid ; estoy enfermo|enferma|malo|mala ; tengo .. fiebre|gripe|covid ; sono malato|malata ; ho .. febbre|influenza ; ich bin krank ; bin krank ; habe .. fieber|grippe ; hastayim ; hasta oldum ; atesim var ; waan xanuunsan* ; waan bukaa|buka ; xanuunsanahay ; jam i|e semure ; jam semure ; kam temperature|grip ; ez nexwes ; nexwes im ; sergu ; susirgau ; karsciuoju ; beteg vagyok ; lazas vagyok ; jsem nemocn* ; som chor* ; main bimar|beemar ; menu bukhar|taap ; ami oshustho ; amar jor ; man mariz ; marizam ; ya zakhvoriv|zakhvorila ; хвор* ; захвор* ; хворію ; болею ; заболел* ; болен|больна ; болен съм ; болна съм ; مریضم|مریض هستم ; আমি অসুস্থ ; ਮੈਂ ਬਿਮਾਰ ; मैं बीमार ; मुझे बुखार
        [un.ill_child]
        enfant|fils|fille|bebe|petit|petite|elle|il .. malade|fievre|vomit|varicelle ; hijo|hija|nino|nina|bebe .. enfermo|enferma|fiebre|malo|mala|varicela ; tiene fiebre|varicela ; figlio|figlia|bambino|bambina .. malato|malata|febbre ; kind|sohn|tochter .. krank|fieber ; cocuk|cocugum|oglum|kizim|bebek .. hasta|ates* ; ilmaha|wiilka*|gabadha*|ilmo .. xanuun*|buk* ; femija|djali|vajza|cuni|goca .. semure|temperature ; zarok|kur|kec .. nexwes ; vaikas|sunus|dukra .. serga|karsciuoja|temperatura ; gyerek|fiam|lanyom|kisfiam|kislanyom .. beteg|lazas ; dite|syn|dcera|dieta|dcera .. nemocn*|chor*|horeck* ; bacha|munda|kudi|beta .. bimar|beemar|bukhar|taap ; baccha|chele|meye .. oshustho|jor ; bacheh|pesaram|dokhtaram .. mariz|tab ; дитина|син|донька|дочка|доча|ребенок|сын|дочь .. хвор*|температур*|боле*|забол*|захвор* ; детето|синът|дъщеря .. болн*|температура ; بچه|پسرم|دخترم .. مریض|تب ; বাচ্চা|ছেলে|মেয়ে .. অসুস্থ|জ্বর ; ਬੱਚਾ|ਪੁੱਤ|ਧੀ .. ਬਿਮਾਰ|ਬੁਖਾਰ
        [un.reschedule]
        changer .. heure|jour|date|horaire ; reporter ; un autre jour ; une autre heure ; autre jour|date ; otro dia ; otra hora|fecha ; cambiar .. hora|dia|fecha ; spostare ; altro giorno ; altra ora ; anderen tag ; andere zeit|uhrzeit ; verschieben ; baska gun|bir|saat ; saati degis* ; ertele* ; maalin kale ; waqti kale ; beddel* ; dite tjeter ; ore tjeter ; ndryshoj|ndryshojme .. oren|diten ; rojek din ; kita diena|laika ; perkelti ; masik nap|idopont ; mas nap|idopont ; atrakni ; jiny|iny den|cas|termin ; hor din ; kise hor ; onno din|somoy ; ruz|rooz|vaght digar|dige ; інший день|час ; другой день ; другое время ; перенес* ; друг ден|час ; روز دیگر|دیگه ; وقت دیگر|دیگه
        [un.ask_when]
        a quelle heure ; quelle heure ; quel jour ; quand est|sera|je|on ; a que hora ; que hora|dia ; cuando es|sera|tengo|la|veo ; a che ora ; che ora ; quando e ; um wie viel|wieviel ; wann ist|kann|sehe ; welcher tag ; saat kac* ; ne zaman ; hangi gun ; goorma ; waqtigee ; saacadee|saacadee ; kur eshte|e|do ; ne cfare ore ; ne c ore ; cfare ore ; kengi ; saet cend* ; kada ; kelinta valanda ; kelinta ; mikor ; hany ora* ; kdy je|mam ; kedy je|mam ; v kolik ; o kolkej ; kado aa|hai ; kinne vaje ; kobe ; koytay|koita ; kei|key ast|hast|mishe ; che saati|saat ; koly ; o kotrii ; коли ; о котрій ; когда ; во сколько ; кога ; в колко часа ; колко часа ; کی است|هست ; چه ساعتی|وقت ; কখন ; কবে ; कब ; कितने बजे ; ਕਦੋਂ ; 几点 ; 什么时候
        [un.ask_where]
        ou est|sera|dois|c ; quelle adresse ; adresse ; donde es|esta|queda|tengo|sera ; direccion ; dov e ; dove e|si|devo ; indirizzo ; wo ist|findet|muss ; adres* ; nerede ; nereye ; halkee ; xagee ; meesha|goobta ; cinwaan* ; ku eshte|ndodhet|duhet ; adresa ; li ku ; navnisan ; kur yra ; adresas ; hol van|lesz ; cim ; kde je|to ; adresa|adresu ; kithe ; kothay ; thikana ; koja ; adres ; de tse|ce|bude ; де це|буде|знаходиться ; адрес* ; где это|будет|находится ; къде ; کجا ; آدرس ; কোথায় ; ঠিকানা ; कहाँ|कहां ; ਕਿੱਥੇ
        [un.ask_who]
        qui sera|vient|amene ; quien va|viene|estara|trae ; con quien ; chi viene|ci|sara ; wer kommt|wird|bringt ; kim gel*|olacak|getir* ; ayaa imanaya|keenaya|joogi|iman ; kush do|vjen ; ki te|ye ; kas ateis|bus|atves ; ki jon|lesz|hozza ; kdo prijde|bude ; kto pride|bude ; kaun|kon aa ; ke asbe|thakbe ; ki miad ; kto pryide|bude ; хто буде|прийде|привезе ; кто будет|придет|привезет ; кой ще ; کی میاد ; কে আসবে
        [un.travel_help]
        ticket|billet .. bus|train ; argent pour ; transport ; billete ; dinero para ; boleto|pasaje ; taxi ; biglietto ; fahrkarte ; fahrgeld ; bilet* ; yol parasi ; bilet parasi ; lacag* .. bas*|gaadiid|tareen* ; gaadiid ; bileta|biletes ; leke .. autobus* ; pare otobus* ; bilieta* ; jegy* ; utazas* ; jizdenk* ; listok ; kiraya ; bas da kiraya ; bhara|bhada ; pool|pul .. otobus|bus|taxi ; квиток|квитка|проїзд ; билет* ; проезд ; билет ; کرایه ; বাস ভাড়া ; ভাড়া
        [un.talk_to_person]
        parler a|avec ; appelez moi ; rappelez moi ; me rappeler|appeler ; hablar con ; llamenme ; me llamen|llame|puede* ; me pueden llamar ; parlare con ; chiamatemi ; chiamarmi ; sprechen mit ; mit .. sprechen ; rufen sie mich ; anrufen ; konusmak isti* ; beni ara* ; arayin ; arar misiniz ; la hadal* ; i soo wac* ; hadli|hadlo ; flas me ; te flas ; me telefono* ; biaxivim|axaftin|biaxive ; telefoni min ; pakalbeti ; paskambin* ; beszelni ; hivj* ; hivjon* ; mluvit s ; zavolejte ; hovorit s ; zavolajte ; gal karni ; phone karo ; kotha bolte ; phone korun|koren ; sohbat konam ; zang bezan* ; поговорити|говорити з ; поговорить ; зателефонуйте ; передзвоніть ; подзвоніть ; позвоните ; перезвоните ; да говоря с ; обадете ; صحبت کنم ; زنگ بزن*
        [un.language]
        parle pas|francais ; en francais ; je ne comprends pas ; comprends pas ; traducteur|interprete ; en espanol ; no hablo ; no entiendo ; traductor|interprete ; in italiano ; non capisco ; non parlo ; auf deutsch ; verstehe nicht ; spreche kein ; dolmetscher ; turkce ; anlam* ; ingilizce bil* ; tercuman ; af soomaali|somali ; ma fahmin|fahmayo ; turjub* ; turjumaan ; ingiriis* ma ; shqip ; nuk kuptoj ; nuk flas ; perkthyes ; kurdi|kurmanci ; fem nakim ; wergêr|werger ; lietuviskai ; nesuprantu ; nekalbu ; vertejas|vertejo ; magyarul ; nem ertem ; nem beszelek ; tolmacs* ; cesky|slovensky ; nerozumim|nerozumiem ; nemluvim|nehovorim ; tlumoc* ; punjabi vich|ch|bol* ; samajh nahi ; bangla* ; bujhi na ; bujhte parchi ; farsi ; nemifahmam ; ukrainskoyu ; ne rozumiyu ; українськ* ; не розумію ; не говорю ; перекладач* ; по русски ; не понимаю ; переводчик* ; на български|български ; не разбирам ; преводач ; فارسی ; نمیفهمم|نمی فهمم ; مترجم ; বাংলা* ; ਪੰਜਾਬੀ ; हिंदी ; समझ नहीं ; 中文 ; 不懂
        [un.thanks]
        merci ; gracias ; grazie ; danke ; tesekkur* ; sag ol* ; mahadsanid ; faleminderit ; spas ; aciu ; dekoju ; koszonom|koszi ; dekuji|diky|dakujem ; dhanvaad|shukriya|meharbani ; dhonnobad ; merci|mamnoon|mersi ; dyakuyu ; spasibo ; blagodarya ; дякую ; спасибо ; благодаря ; ممنون ; ধন্যবাদ ; ਧੰਨਵਾਦ ; धन्यवाद ; 谢谢
        [un.greeting]
        ^ bonjour|bonsoir|salut|coucou ; ^ hola ; buenos dias ; buenas tardes|noches ; ^ ciao|buongiorno|buonasera|salve ; ^ hallo ; guten tag|morgen|abend ; ^ merhaba|selam|gunaydin ; iyi gunler|aksamlar ; ^ salaan ; subax wanaagsan ; galab wanaagsan ; iska warran ; ^ pershendetje|tungjatjeta ; miredita ; mirembrema ; miremengjes ; ^ silav ; rojbas ; ^ labas|sveiki ; laba diena ; labas rytas|vakaras ; ^ szia|sziasztok ; jo napot ; jo reggelt|estet ; dobry den ; ^ ahoj|cau ; sat sri akal ; ^ nomoskar ; ^ salam ; ^ pryvit|pryvet ; dobryi den ; ^ привіт|привет|здравствуйте|здравейте|здрасти ; добрий день ; добрый день ; добър ден ; ^ سلام ; ^ নমস্কার ; ^ नमस्ते ; ^ ਸਤਿ ; ^ 你好
        [un.yes]
        ^ oui|evet|haa|po|ere|taip|igen|ano|hanji|hya|bale|tak|да|так|بله|হ্যাঁ|हाँ|हां|ਹਾਂ $
        [un.no]
        ^ non|hayir|maya|jo|na|ne|nem|nahi|нет|ні|не|نه|না|नहीं|ਨਹੀਂ $
        [un.stop]
        arretez ; plus de messages ; no me escriban|escriba|manden ; basta messaggi ; keine nachrichten ; mesaj atma* ; jooji* ; mos me|shkruani ; mesajan nesin* ; nebesiuskit|nerasykit ; ne irj* ; neposilejte|neposielajte ; не пишіть ; не пишите ; не ми пишете ; припиніть
        [un.help]
        qui est|etes ; c est quoi ; comment ca marche ; quien es|son|eres ; que es esto ; como funciona ; chi e|siete|sei ; cos e ; come funziona ; wer ist|sind|bist ; was ist das ; wie funktioniert ; bu ne|nedir ; siz kimsiniz ; kim bu ; nasil calis* ; waa maxay ; waa kuma ; si punon ; cfare eshte kjo ; kush eshte|jeni ; ev ci ye ; hun ki ne ; kas tai|cia|jus ; kaip tai ; mi ez ; ki vagy ; hogy mukodik ; co to je ; kdo to|jste ; kto to|ste ; ke ki|eta ; in chie|chist ; що це ; хто це|ви ; что это ; кто это|вы ; какво е ; кой е|сте ; این چیست|چیه
        [un.wrong_number]
        mauvais|faux numero ; numero equivocado ; se ha equivocado ; numero sbagliato ; falsche nummer ; yanlis numara ; lambar* khaldan ; numer i gabuar ; hejmara sas ; ne tas numeris ; klaidingas numeris ; rossz szam ; teves ; spatne cislo ; zle cislo ; galat number ; bhul number|nombor ; shomareh eshteba* ; не той номер ; помилились|помилилися ; ошиблись ; грешен номер ; اشتباه
        [un.not_wanting]
        veux pas .. voir|aller|y ; je ne veux pas ; no quiero .. ir|ver* ; no quiero ] ; non voglio .. andare|vedere|vederlo ; will nicht .. hin|sehen|gehen ; gitmek istemiyorum ; gormek istemiyorum ; ma doonayo|rabo ; nuk dua .. shkoj|shoh|te ; naxwazim ; nenoriu .. eiti|matyti|vaziuoti ; nem akarok .. menni|latni ; nechci .. jit|videt|tam ; nechcem .. ist|vidiet|tam ; jaana nahi|nahin chaunda|chaundi ; jete chai na ; nemikham beram|bebinam ; не хочу .. йти|іти|бачити|їхати|идти|видеть|ехать|туда ; не искам .. да ; نمیخوام|نمی خواهم|نمیخواهم .. بروم|برم|ببینم ; যেতে চাই না ; ਨਹੀਂ ਜਾਣਾ ; नहीं जाना
        [un.feedback]
        c etait bien|super|genial|tres|dur|nul ; ca s est bien ; fue muy|bien|genial|bonito|dificil|mal ; estuvo muy|bien|genial ; me gusto ; e stato|andato bello|bene|male ; war schon|gut|toll|super|schwer|schlecht ; cok guzel* ; guzel gecti ; iyi gecti ; wanaagsan ayay|bay ; waa fiican|wanaag* ; ishte shume|mire|bukur ; bas bu|derbas ; buvo gerai|smagu|puiku|sunku ; nagyon jo volt ; jo volt ; bylo to ; bolo to ; bahut vadhia|changa ; vadhia si ; khub bhalo ; bhalo chilo ; kheili khub|khoob ; було добре|чудово|супер|важко|погано ; было хорошо|здорово|отлично|плохо ; беше хубаво|добре|страхотно ; خیلی خوب
        """;
}
