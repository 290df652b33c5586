// Says what it hears, and nothing else: no token is asked for, nothing is kept.
const http = require("http");
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = require("botbuilder");

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (context, error) => console.error(error);

const bot = async context => {
  if (context.activity.type === "message") await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
};

// What the adapter wants of a web framework, on node's own server.
const answerOf = response => ({
  status(code) { response.statusCode = code; return this; },
  header(name, value) { response.setHeader(name, value); return this; },
  send(body) { response.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body)); return this; },
  end(...parts) { response.end(...parts); return this; },
  get socket() { return response.socket; }
});

http.createServer((request, response) => {
  const parts = [];
  request.on("data", part => parts.push(part));
  request.on("end", () => {
    const heard = { body: JSON.parse(Buffer.concat(parts).toString("utf8")), headers: request.headers, method: request.method };
    adapter.process(heard, answerOf(response), bot).catch(error => { console.error(error); response.statusCode = 500; response.end(); });
  });
}).listen(Number(process.argv[2]), "127.0.0.1");
