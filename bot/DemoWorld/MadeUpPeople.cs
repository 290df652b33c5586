namespace FamilyTimeBot.DemoWorld;

/// <summary>Everybody in the made-up world, as the files of an import. The numbers are set aside for drama and tests; nobody is real.</summary>
internal static class MadeUpPeople
{
    public const string People = """
        person,name,first_name,role,language,format,mobile,mobile_privacy
        P001,Kelly Carter,Kelly,parent,en,,07700 900001,private
        P002,Dean Carter,Dean,parent,en,,07700 900002,unknown
        P003,Pat Holloway,Pat,carer,en,,07700 900003,private
        P004,Ngozi Okafor,Ngozi,parent,en,,07700 900004,private
        P005,Daniel Okafor,Daniel,young_person,en,,07700 900005,private
        P006,Blessing Okafor,Blessing,relative,en,easy_read,07700 900006,private
        P007,Graham Lyle,Graham,carer,en,,07700 900007,private
        P008,Rhys Hughes,Rhys,parent,en,,07700 900008,private
        P009,Gethin Hughes,Gethin,relative,en,,07700 900009,private
        P010,Cerys Hughes,Cerys,young_person,en,,07700 900010,private
        P011,Sue Bramley,Sue,carer,en,,07700 900011,private
        P012,Shazia Malik,Shazia,parent,en,,07700 900012,shared
        P013,Imran Malik,Imran,parent,en,,07700 900012,shared
        P014,Petra Novak,Petra,parent,pl,,07700 900014,private
        P015,Tomasz Novak,Tomasz,parent,pl,,07700 900015,private
        P016,Gemma Reid,Gemma,parent,en,,07700 900016,private
        P017,Maureen Reid,Maureen,relative,en,,07700 900017,do_not_text
        P020,Sarah Lindqvist,Sarah,social_worker,en,,07700 900020,private
        P021,Marcus Bell,Marcus,social_worker,en,,07700 900021,private
        P022,Anita Rao,Anita,practitioner,en,,07700 900022,private
        P023,Joel Price,Joel,practitioner,en,,07700 900023,private
        P024,Helen Frost,Helen,manager,en,,07700 900024,private
        """;

    public const string Children = """
        child,first_name,born,person,may_message,may_message_by,may_message_at,social_worker
        C01,Mia,2017-03-14,,no,,,P020
        C02,Alfie,2020-06-02,,no,,,P020
        C03,Daniel,2012-01-21,P005,yes,Sarah Lindqvist,2026-01-12 11:00,P020
        C04,Cerys,2011-09-30,P010,no,,,P021
        C05,Zara,2022-02-11,,no,,,P021
        C06,Jakub,2015-05-05,,no,,,P021
        C07,Lily,2019-08-19,,no,,,P020
        C08,Noah,2023-04-08,,no,,,P020
        """;

    public const string Venues = """
        venue,name,address
        V1,The Willows Family Centre,"12 Willow Lane, NN1 9ZZ"
        V2,Riverside Contact Centre,"Riverside House, Quay Street, NN2 9ZZ"
        V3,Sunnyside Soft Play,"4 Mill Road, NN3 9ZZ"
        """;

    public const string Relationships = """
        person,child,kind,tell,suspended,court_restrained
        P001,C01,Mum,session;time;venue;companions,no,no
        P001,C02,Mum,session;time;venue;companions,no,no
        P002,C01,Dad,session;time;venue,no,no
        P002,C02,Dad,session;time;venue,no,no
        P003,C01,foster carer,session;time;venue;companions,no,no
        P003,C02,foster carer,session;time;venue;companions,no,no
        P004,C03,Mum,session;time;venue;companions,no,no
        P005,C03,self,session;time;venue;companions,no,no
        P006,C03,Nan,session;time;venue;companions,no,no
        P007,C03,foster carer,session;time;venue;companions,no,no
        P008,C04,Dad,session;time;venue,no,no
        P009,C04,Uncle,session;time;venue,no,no
        P010,C04,self,session;time;venue;companions,no,no
        P011,C04,foster carer,session;time;venue;companions,no,no
        P012,C05,Mum,session;time;venue;companions,no,no
        P013,C05,Dad,session;time;venue;companions,no,no
        P011,C05,foster carer,session;time;venue;companions,no,no
        P014,C06,Mum,session;time;venue,no,no
        P015,C06,Dad,session;time;venue,yes,no
        P007,C06,foster carer,session;time;venue;companions,no,no
        P016,C07,Mum,session;time,no,no
        P016,C08,Mum,session;time,no,no
        P017,C07,Nan,session;time;venue,no,no
        P003,C07,foster carer,session;time;venue;companions,no,no
        P003,C08,foster carer,session;time;venue;companions,no,no
        """;
}
