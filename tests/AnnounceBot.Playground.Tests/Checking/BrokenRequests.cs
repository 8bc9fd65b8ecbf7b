namespace AnnounceBot.Playground.Tests.Checking;

/// <summary>Requests with one mistake each, and the sentence about it.</summary>
internal static class BrokenRequests
{
    private const string Create = "POST /channels/100/messages";
    private const string Edit = "PATCH /channels/100/messages/200";
    private const string Forum = "POST /channels/100/threads";
    private const string Callback = "POST /interactions/300/a-token/callback";
    private const string FollowUp = "POST /webhooks/51/a-token";
    private const string Commands = "PUT /applications/51/commands";
    private const string Quiet = "'allowed_mentions':{'parse':[]}";

    /// <summary>What the document refuses, by the name of the mistake.</summary>
    public static IReadOnlyDictionary<string, SampleRequest> AgainstTheDocument { get; } = new Dictionary<string, SampleRequest>
    {
        ["a route that is none"] = new("GET /chanels/100", null, "the path: there is no such route"),
        ["a method that the path does not know"] = new("PUT /channels/100/messages", "{}", "the path: it knows GET, POST, not PUT"),
        ["an id that is no number"] = new("GET /channels/general", null, "{channel_id}: \"general\" is no id (a 64-bit number as a string)"),
        ["an unknown query parameter"] = new("GET /channels/100/messages?count=5", null, "?count: is unknown there"),
        ["a limit above the highest"] = new("GET /channels/100/messages?limit=101", null, "?limit: 101 is above 100"),
        ["a limit that is no number"] = new("GET /channels/100/messages?limit=ten", null, "?limit: a string instead of a whole number"),
        ["a query parameter told twice"] = new("GET /channels/100/messages?limit=5&limit=6", null, "?limit: stands there 2 times"),
        ["a missing body"] = new(Create, null, "the body: is missing"),
        ["a body where none is taken"] = new("PUT /channels/100/messages/200/reactions/x/@me", "{}", "the body: is not taken there"),
        ["a misspelt property"] = new(Create, $"{{'content':'x','embed':[],{Quiet}}}", "embed: is unknown there"),
        ["a property in camel case"] = new(Create, $"{{'content':'x','enforceNonce':true,{Quiet}}}", "enforceNonce: is unknown there"),
        ["an unknown property deep inside"] = new(Create, $"{{'embeds':[{{'title':'x','footer':{{'text':'x','icon':'x'}}}}],{Quiet}}}", "embeds[0].footer.icon: is unknown there"),
        ["a number as text"] = new(Create, $"{{'content':5,{Quiet}}}", "content: the number 5 instead of a string or null"),
        ["an object as list"] = new(Create, $"{{'embeds':{{'title':'x'}},{Quiet}}}", "embeds: an object instead of a list or null"),
        ["eleven embeds"] = new(Create, $"{{'embeds':[{{}},{{}},{{}},{{}},{{}},{{}},{{}},{{}},{{}},{{}},{{}}],{Quiet}}}", "embeds: 11 entries, at most 10 are allowed"),
        ["a title too long"] = new(Create, $"{{'embeds':[{{'title':'{{x*257}}'}}],{Quiet}}}", "embeds[0].title: 257 characters, at most 256 are allowed"),
        ["a description too long"] = new(Create, $"{{'embeds':[{{'description':'{{x*4097}}'}}],{Quiet}}}", "embeds[0].description: 4097 characters, at most 4096 are allowed"),
        ["a field's value too long"] = new(Edit, $"{{'embeds':[{{}},{{'fields':[{{'name':'n','value':'{{x*1030}}'}}]}}],{Quiet}}}", "embeds[1].fields[0].value: 1030 characters, at most 1024 are allowed"),
        ["a field without a value"] = new(Create, $"{{'embeds':[{{'fields':[{{'name':'n'}}]}}],{Quiet}}}", "embeds[0].fields[0].value: is missing"),
        ["a colour that is none"] = new(Create, $"{{'embeds':[{{'title':'x','color':16777216}}],{Quiet}}}", "embeds[0].color: 16777216 is above 16777215"),
        ["an address with a space"] = new(Create, $"{{'embeds':[{{'title':'x','url':'https://example.org/a post'}}],{Quiet}}}", "embeds[0].url: \"https://example.org/a post\" is no absolute address (URI)"),
        ["a date without an offset"] = new(Create, $"{{'embeds':[{{'title':'x','timestamp':'2026-11-21T06:00:00'}}],{Quiet}}}", "embeds[0].timestamp: \"2026-11-21T06:00:00\" is no date and time with an offset (RFC 3339)"),
        ["a nonce too long"] = new(Create, $"{{'content':'x','nonce':'{{x*26}}',{Quiet}}}", "nonce: 26 characters, at most 25 are allowed"),
        ["a nonce in a forum"] = new(Forum, $"{{'name':'n','message':{{'content':'x','nonce':'n',{Quiet}}}}}", "message.nonce: is unknown there"),
        ["an id as a number"] = new(Create, "{'content':'x','allowed_mentions':{'roles':[5]}}", "allowed_mentions.roles[0]: the number 5 instead of a string"),
        ["a kind of mention that is none"] = new(Create, "{'content':'x','allowed_mentions':{'parse':['here']}}", "allowed_mentions.parse[0]: \"here\" is none of \"users\" (USERS), \"roles\" (ROLES), \"everyone\" (EVERYONE)"),
        ["a role to be mentioned twice"] = new(Create, "{'content':'x','allowed_mentions':{'roles':['5','5']}}", "allowed_mentions.roles: \"5\" stands there twice"),
        ["a component of an unknown type"] = new(Create, $"{{'components':[{{'type':1,'components':[{{'type':99}}]}}],{Quiet}}}", "components[0].components[0].type: 99 is not allowed there"),
        ["a row without components"] = new(Create, $"{{'components':[{{'type':1,'components':[]}}],{Quiet}}}", "components[0].components: 0 entries, at least 1 are needed"),
        ["a label too long"] = new(Create, $"{{'components':[{{'type':1,'components':[{{'type':2,'style':1,'custom_id':'a','label':'{{x*81}}'}}]}}],{Quiet}}}", "components[0].components[0].label: 81 characters, at most 80 are allowed"),
        ["a button without a style"] = new(Create, $"{{'components':[{{'type':1,'components':[{{'type':2,'custom_id':'a','label':'x'}}]}}],{Quiet}}}", "components[0].components[0].style: is missing"),
        ["a select without options"] = new(Create, $"{{'components':[{{'type':1,'components':[{{'type':3,'custom_id':'a'}}]}}],{Quiet}}}", "components[0].components[0].options: is missing"),
        ["a thread's name too long"] = new("POST /channels/100/messages/200/threads", "{'name':'{x*101}'}", "name: 101 characters, at most 100 are allowed"),
        ["a thread archived after two hours"] = new("POST /channels/100/messages/200/threads", "{'name':'n','auto_archive_duration':120}", "auto_archive_duration: 120 is none of 60 (ONE_HOUR), 1440 (ONE_DAY), 4320 (THREE_DAY), 10080 (SEVEN_DAY)"),
        ["six tags"] = new(Forum, $"{{'name':'n','applied_tags':['1','2','3','4','5','6'],'message':{{'content':'x',{Quiet}}}}}", "applied_tags: 6 entries, at most 5 are allowed"),
        ["a callback of an unknown type"] = new(Callback, "{'type':2}", "type: 2 is not allowed there"),
        ["a modal's answer without a modal"] = new(Callback, "{'type':9}", "data: is missing"),
        ["a modal's title too long"] = new(Callback, "{'type':9,'data':{'custom_id':'m','title':'{x*46}','components':[{'type':18,'label':'l','component':{'type':4,'custom_id':'a','style':1}}]}}", "data.title: 46 characters, at most 45 are allowed"),
        ["twenty-six choices"] = new(Callback, $"{{'type':8,'data':{{'choices':[{string.Join(',', Enumerable.Range(1, 26).Select(number => $"{{'name':'n{number}','value':'v'}}"))}]}}}}", "data.choices: 26 entries, at most 25 are allowed"),
        ["a nonce in a follow-up"] = new(FollowUp, $"{{'content':'x','nonce':'n',{Quiet}}}", "nonce: is unknown there"),
        ["a command without a name"] = new(Commands, "[{'description':'d'}]", "[0].name: is missing"),
        ["an option of an unknown type"] = new(Commands, "[{'name':'n','description':'d','options':[{'type':12,'name':'o','description':'d'}]}]", "[0].options[0].type: 12 is not allowed there"),
        ["an option without a description"] = new(Commands, "[{'name':'n','description':'d','options':[{'type':3,'name':'o'}]}]", "[0].options[0].description: is missing"),
        ["a command's description too long"] = new(Commands, "[{'name':'n','description':'{x*101}'}]", "[0].description: 101 characters, at most 100 are allowed"),
        ["choices of an option that has none"] = new(Commands, "[{'name':'n','description':'d','options':[{'type':5,'name':'o','description':'d','choices':[]}]}]", "[0].options[0].choices: is unknown there"),
    };

    /// <summary>What only Discord's pages refuse, by the name of the mistake.</summary>
    public static IReadOnlyDictionary<string, SampleRequest> AgainstThePages { get; } = new Dictionary<string, SampleRequest>
    {
        ["content too long for a bot"] = new(Create, $"{{'content':'{{x*2001}}',{Quiet}}}", "content: 2001 characters, at most 2000 are allowed"),
        ["embeds too long together"] = new(Create, $"{{'embeds':[{{'description':'{{x*4000}}'}},{{'description':'{{x*2001}}'}}],{Quiet}}}", "embeds: 6001 characters together, at most 6000 are allowed"),
        ["an empty message"] = new(Create, $"{{'embeds':[],{Quiet}}}", "the body: an empty message: it needs content, embeds, components, files, stickers or a poll"),
        ["an empty first post"] = new(Forum, $"{{'name':'n','message':{{'content':'',{Quiet}}}}}", "message: an empty message: it needs content, embeds, components, files, stickers or a poll"),
        ["mentions left to Discord"] = new(Create, "{'content':'x'}", "allowed_mentions: is missing, so that Discord's default decides whom the text wakes up"),
        ["mentions left to Discord in an edit"] = new(Edit, "{'content':'x'}", "allowed_mentions: is missing, so that Discord's default decides whom the text wakes up"),
        ["mentions left to Discord in an answer"] = new(Callback, "{'type':4,'data':{'content':'x'}}", "data.allowed_mentions: is missing, so that Discord's default decides whom the text wakes up"),
        ["all users and some"] = new(Create, "{'content':'x','allowed_mentions':{'parse':['users'],'users':['5']}}", "allowed_mentions.users: excludes \"users\" in parse"),
        ["a message that only one can see"] = new(Create, $"{{'content':'x','flags':64,{Quiet}}}", "flags: 64 has 64, which may not be set there; allowed are SuppressEmbeds, SuppressNotifications, VoiceMessage, ComponentsV2"),
        ["a nonce to enforce that is not there"] = new(Create, $"{{'content':'x','enforce_nonce':true,{Quiet}}}", "enforce_nonce: does nothing without a nonce"),
        ["a poll's answer too long"] = new(Create, $"{{'poll':{{'question':{{'text':'q'}},'answers':[{{'poll_media':{{'text':'{{x*56}}'}}}}]}},{Quiet}}}", "poll.answers[0].poll_media.text: 56 characters, at most 55 are allowed"),
        ["an address of another kind"] = new(Create, $"{{'embeds':[{{'title':'x','url':'ftp://example.org/'}}],{Quiet}}}", "embeds[0].url: \"ftp://example.org/\" is neither http nor https"),
        ["a picture that is not shown"] = new(Create, $"{{'embeds':[{{'image':{{'url':'attachment://curve.svg'}}}}],{Quiet}}}", "embeds[0].image.url: \"attachment://curve.svg\" is not shown; pictures end with .jpg, .jpeg, .png, .webp, .gif"),
        ["two embeds with one address"] = new(Create, $"{{'embeds':[{{'url':'https://example.org/'}},{{'url':'https://example.org/'}}],{Quiet}}}", "embeds[1].url: is the url of an earlier embed too; only the first of those is shown"),
        ["a link button with an id"] = new(Create, $"{{'components':[{{'type':1,'components':[{{'type':2,'style':5,'label':'x','url':'https://example.org/','custom_id':'a'}}]}}],{Quiet}}}", "components[0].components[0].custom_id: a link button must not have it"),
        ["a button without an id"] = new(Create, $"{{'components':[{{'type':1,'components':[{{'type':2,'style':1,'label':'x'}}]}}],{Quiet}}}", "components[0].components[0].custom_id: is missing, a button that is no link must have it"),
        ["a button without a face"] = new(Create, $"{{'components':[{{'type':1,'components':[{{'type':2,'style':1,'custom_id':'a'}}]}}],{Quiet}}}", "components[0].components[0]: a button needs a label or an emoji"),
        ["two buttons with one id"] = new(Create, $"{{'components':[{{'type':1,'components':[{{'type':2,'style':1,'label':'x','custom_id':'a'}},{{'type':2,'style':2,'label':'y','custom_id':'a'}}]}}],{Quiet}}}", "components[0].components[1].custom_id: \"a\" is another component's, too"),
        ["a button beside a select"] = new(Create, $"{{'components':[{{'type':1,'components':[{{'type':2,'style':1,'label':'x','custom_id':'a'}},{{'type':5,'custom_id':'b'}}]}}],{Quiet}}}", "components[0].components: a select takes a row for itself"),
        ["six rows"] = new(Create, $"{{'components':[{string.Join(',', Enumerable.Range(1, 6).Select(row => $"{{'type':1,'components':[{{'type':2,'style':1,'label':'x','custom_id':'{row}'}}]}}"))}],{Quiet}}}", "components: 6 rows, at most 5 are allowed"),
        ["new components without the flag"] = new(Create, $"{{'components':[{{'type':10,'content':'x'}}],{Quiet}}}", "components[0]: only action rows may stand there without the flag IS_COMPONENTS_V2 (32768)"),
        ["new components beside content"] = new(Create, $"{{'content':'x','flags':32768,'components':[{{'type':10,'content':'x'}}],{Quiet}}}", "content: may not be in a message with the flag IS_COMPONENTS_V2"),
        ["an option twice in a select"] = new(Create, $"{{'components':[{{'type':1,'components':[{{'type':3,'custom_id':'a','options':[{{'label':'x','value':'v'}},{{'label':'y','value':'v'}}]}}]}}],{Quiet}}}", "components[0].components[0].options[1].value: \"v\" is another option's, too"),
        ["an answer put off with other flags"] = new(Callback, "{'type':5,'data':{'flags':68}}", "data.flags: 68, where only EPHEMERAL (64) is allowed"),
        ["an answer put off with content"] = new(Callback, "{'type':5,'data':{'content':'x'}}", "data.content: \"content\" is lost: an answer that is put off takes flags only"),
        ["an answer without a message"] = new(Callback, "{'type':4}", "data: is missing, this answer is a message"),
        ["a choice's value too long"] = new(Callback, "{'type':8,'data':{'choices':[{'name':'n','value':'{x*101}'}]}}", "data.choices[0].value: 101 characters, at most 100 are allowed"),
        ["a modal of six"] = new(Callback, $"{{'type':9,'data':{{'custom_id':'m','title':'t','components':[{string.Join(',', Enumerable.Range(1, 6).Select(number => $"{{'type':18,'label':'l','component':{{'type':4,'custom_id':'{number}','style':1}}}}"))}]}}}}", "data.components: 6 entries, at most 5 are allowed"),
        ["two inputs with one id"] = new(Callback, "{'type':9,'data':{'custom_id':'m','title':'t','components':[{'type':18,'label':'l','component':{'type':4,'custom_id':'a','style':1}},{'type':18,'label':'l','component':{'type':4,'custom_id':'a','style':1}}]}}", "data.components[1].component.custom_id: \"a\" is another component's, too"),
        ["an input without a label"] = new(Callback, "{'type':9,'data':{'custom_id':'m','title':'t','components':[{'type':1,'components':[{'type':4,'custom_id':'a','style':1}]}]}}", "data.components[0].components[0].label: is missing; outside a label component a text input needs its own"),
        ["a command in capitals"] = new(Commands, "[{'name':'Week','description':'d'}]", "[0].name: \"Week\" has capital letters, the names of slash commands and options are lower-case"),
        ["a command of two words"] = new(Commands, "[{'name':'this week','description':'d'}]", "[0].name: \"this week\" is no name: 1 to 32 letters, digits, hyphens, underlines and apostrophes"),
        ["a command without a description"] = new(Commands, "[{'name':'week'}]", "[0].description: is missing, a slash command needs 1 to 100 characters"),
        ["a menu entry with a description"] = new(Commands, "[{'name':'Submit this','type':3,'description':'d'}]", "[0].description: an entry of a context menu has none"),
        ["two commands of one name"] = new(Commands, "[{'name':'week','description':'d'},{'name':'week','description':'e'}]", "[1].name: \"week\" is there already"),
        ["a required option after another"] = new(Commands, "[{'name':'n','description':'d','options':[{'type':3,'name':'a','description':'d'},{'type':3,'name':'b','description':'d','required':true}]}]", "[0].options[1].required: comes after an option that is not required"),
        ["autocomplete and choices"] = new(Commands, "[{'name':'n','description':'d','options':[{'type':3,'name':'a','description':'d','autocomplete':true,'choices':[{'name':'n','value':'v'}]}]}]", "[0].options[0].autocomplete: excludes choices"),
        ["sub-commands beside options"] = new(Commands, "[{'name':'n','description':'d','options':[{'type':1,'name':'a','description':'d'},{'type':3,'name':'b','description':'d'}]}]", "[0].options: sub-commands and other options stand side by side"),
        ["permissions as a number"] = new(Commands, "[{'name':'n','description':'d','default_member_permissions':32}]", "[0].default_member_permissions: 32 is no string of digits, as the bits of permissions are written"),
        ["a language that is none"] = new(Commands, "[{'name':'n','description':'d','description_localizations':{'en':'d'}}]", "[0].description_localizations.en: \"en\" is no locale that Discord knows"),
        ["contexts in a guild"] = new("PUT /applications/51/guilds/1/commands", "[{'name':'n','description':'d','contexts':[0]}]", "[0].contexts: is for global commands only"),
        ["a command too large"] = new(Commands, $"[{{'name':'n','description':'d','options':[{string.Join(',', Enumerable.Range(1, 25).Select(at => $"{{'type':3,'name':'o{at}','description':'{{x*100}}','choices':[{{'name':'{{x*100}}','value':'{{x*100}}'}},{{'name':'y{{x*99}}','value':'{{x*21}}'}}]}}"))}]}}]", "[0]: names, descriptions and values have 10593 characters together, at most 8000 are allowed"),
        ["too many commands at once"] = new(Commands, $"[{string.Join(',', Enumerable.Range(1, 101).Select(number => $"{{'name':'n{number}','description':'d'}}"))}]", "the body: 101 commands of type 1, at most 100 are allowed"),
        ["two positions in a list"] = new("GET /channels/100/messages?before=5&after=3", null, "?after: stands beside \"before\"; only one of around, before and after may be given"),
    };
}
