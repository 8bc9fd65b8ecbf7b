namespace AnnounceBot.Playground.Tests.Checking;

/// <summary>Requests that nothing is wrong with.</summary>
internal static class GoodRequests
{
    private const string Quiet = "'allowed_mentions':{'parse':[]}";

    public static IReadOnlyDictionary<string, SampleRequest> All { get; } = new Dictionary<string, SampleRequest>
    {
        ["the gateway's address"] = new("GET /gateway/bot", null),
        ["oneself"] = new("GET /users/@me", null),
        ["own guilds"] = new("GET /users/@me/guilds?limit=200&with_counts=false", null),
        ["a list of messages"] = new("GET /channels/100/messages?limit=100&before=5", null),
        ["archived threads"] = new("GET /channels/100/threads/archived/public?before=2026-11-21T06:00:00Z&limit=50", null),
        ["commands with translations"] = new("GET /applications/51/commands?with_localizations=true", null),
        ["a direct message's channel"] = new("POST /users/@me/channels", "{'recipient_id':'5'}"),
        ["content"] = new("POST /channels/100/messages", $"{{'content':'{{x*2000}}','nonce':'a-nonce','enforce_nonce':true,{Quiet}}}"),
        ["a role mentioned"] = new("POST /channels/100/messages", "{'content':'<@&5>','allowed_mentions':{'parse':[],'roles':['5']}}"),
        ["an embed with everything"] = new("POST /channels/100/messages", $"{{'embeds':[{{'title':'t','type':'rich','description':'d','url':'https://example.org/a?b=c#d','color':0,'timestamp':'2026-11-21T06:00:00.123+01:00','author':{{'name':'n','url':'https://example.org/','icon_url':'https://example.org/i.png'}},'image':{{'url':'attachment://a.png'}},'thumbnail':{{'url':'https://example.org/t.png'}},'footer':{{'text':'f'}},'fields':[{{'name':'n','value':'v','inline':true}}]}}],'attachments':[{{'id':'0','filename':'a.png','description':'a curve'}}],{Quiet}}}"),
        ["an attachment by number"] = new("POST /channels/100/messages", $"{{'attachments':[{{'id':0,'filename':'a.png'}}],{Quiet}}}"),
        ["buttons and a select"] = new("POST /channels/100/messages", $"{{'content':'x','components':[{{'type':1,'components':[{{'type':2,'style':1,'label':'a','custom_id':'a'}},{{'type':2,'style':5,'label':'b','url':'https://example.org/'}},{{'type':2,'style':4,'emoji':{{'name':'\U0001F44D'}},'custom_id':'c'}}]}},{{'type':1,'components':[{{'type':3,'custom_id':'d','placeholder':'p','min_values':0,'max_values':2,'options':[{{'label':'x','value':'v','description':'d','default':true}},{{'label':'y','value':'w'}}]}}]}}],{Quiet}}}"),
        ["new components"] = new("POST /channels/100/messages", $"{{'flags':32768,'components':[{{'type':17,'components':[{{'type':9,'components':[{{'type':10,'content':'x'}}],'accessory':{{'type':2,'style':1,'label':'a','custom_id':'a'}}}},{{'type':14}}]}}],{Quiet}}}"),
        ["an edit"] = new("PATCH /channels/100/messages/200", $"{{'content':'x','embeds':[],'flags':4,{Quiet}}}"),
        ["a crosspost"] = new("POST /channels/100/messages/200/crosspost", null),
        ["a reaction"] = new("PUT /channels/100/messages/200/reactions/%F0%9F%91%8D/@me", null),
        ["a thread"] = new("POST /channels/100/messages/200/threads", "{'name':'n','auto_archive_duration':1440}"),
        ["a forum's post"] = new("POST /channels/100/threads", $"{{'name':'n','applied_tags':['1','2'],'message':{{'content':'x','flags':4096,{Quiet}}}}}"),
        ["commands"] = new("PUT /applications/51/guilds/1/commands", "[{'name':'digest','type':1,'description':'d','default_member_permissions':'32','name_localizations':{'de':'rückblick'},'options':[{'type':2,'name':'group','description':'d','options':[{'type':1,'name':'preview','description':'d','options':[{'type':4,'name':'week','description':'d','required':true,'min_value':1,'max_value':53},{'type':3,'name':'look','description':'d','choices':[{'name':'Short','value':'short'}]},{'type':7,'name':'where','description':'d','channel_types':[0,5]}]}]}]},{'name':'Submit this','type':3}]"),
        ["a modal"] = new("POST /interactions/300/a-token/callback?with_response=false", "{'type':9,'data':{'custom_id':'m','title':'t','components':[{'type':18,'label':'l','description':'d','component':{'type':4,'custom_id':'a','style':2,'min_length':1,'max_length':4000,'required':true}},{'type':1,'components':[{'type':4,'custom_id':'b','style':1,'label':'l'}]}]}}"),
        ["an answer put off"] = new("POST /interactions/300/a-token/callback", "{'type':5,'data':{'flags':64}}"),
        ["an update put off"] = new("POST /interactions/300/a-token/callback", "{'type':6}"),
        ["an answer for one"] = new("POST /interactions/300/a-token/callback", $"{{'type':4,'data':{{'content':'x','flags':64,{Quiet}}}}}"),
        ["an update"] = new("POST /interactions/300/a-token/callback", $"{{'type':7,'data':{{'content':'x','components':[],{Quiet}}}}}"),
        ["choices"] = new("POST /interactions/300/a-token/callback", "{'type':8,'data':{'choices':[{'name':'n','value':'v'},{'name':'o','value':'w'}]}}"),
        ["numbers as choices"] = new("POST /interactions/300/a-token/callback", "{'type':8,'data':{'choices':[{'name':'n','value':5}]}}"),
        ["an edit of the first answer"] = new("PATCH /webhooks/51/a-token/messages/%40original", $"{{'content':'x',{Quiet}}}"),
        ["a token with a slash"] = new("GET /webhooks/51/a%2Ftoken/messages/@original", null),
        ["a follow-up"] = new("POST /webhooks/51/a-token?wait=true", $"{{'content':'x','flags':64,{Quiet}}}"),
        ["a token longer than any text may be"] = new($"GET /webhooks/51/{new string('a', 160_000)}/messages/@original", null),
    };
}
