// Writes the vectors that the SMS tests are held against, made and checked with Twilio's own packages:
//   cd tests/js && npm ci && npm run vectors
// The texts and fields are made here, from a fixed seed, so that the same packages write the same files.
'use strict';
const fs = require('fs');
const path = require('path');
const twilio = require('twilio');
const { SegmentedMessage } = require('sms-segments-calculator');

const token = '12345';
const out = path.join(__dirname, '..', 'Bot.Tests', 'Sms', 'Vectors');

let seed = 20261126;
function random(below) {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((seed / 0x80000000) * below);
}
const pick = (list) => list[random(list.length)];
const several = (most, one) => Array.from({ length: random(most + 1) }, one);

const pieces = ['cant', ' make it', '  ', 'a', 'Z', '9', '+', '&', '=', '%', '%41', '~', "'", '"', '<', '\n', '\r\n', '\u0000', '\u0001',
  '£', 'é', 'ß', '’', '“', '…', '€', '日本', 'привет', '😀', '👨‍👩‍👧', '\u00a0', '\u2028', '/', '?', '#', 'bodySHA256', ':443', '٣'];
const text = (most) => several(most, () => pick(pieces)).join('');

const urls = ['https://bot.example.org/api/sms', 'http://bot.example.org/api/sms', 'https://bot.example.org:8443/api/sms',
  'https://bot.example.org:443/api/sms', 'http://bot.example.org:80/api/sms', 'https://Bot.Example.ORG/api/sms/', 'https://bot.example.org/a%20b/sms?x=1&y=%C3%A9',
  'https://bot.example.org/api/sms?foo=1&foo=2&empty=', "https://bot.example.org/api/sms?who=o'neil&and=a+b", 'https://bot.example.org/api/sms/status?outbox=42',
  'https://bot.example.org/api/sms?bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620'];

const known = ['MessageSid', 'AccountSid', 'From', 'To', 'Body', 'NumMedia', 'FromCity', 'ToZip', 'body', 'Body2', 'a', 'A', '_', 'Ä', 'ä', '日', 'Ｚ', '😀'];
const encode = (s) => encodeURIComponent(s).replace(/%20/g, () => pick(['%20', '+'])).replace(/[!'()*]/g, (c) => pick([c, '%' + c.charCodeAt(0).toString(16).toUpperCase()]));

// What a form means is not taken from here: the body goes out encoded, and the fields are what an independent parser makes of it.
function fieldsOf(body) {
  const fields = {};
  for (const [name, value] of new URLSearchParams(body)) (fields[name] ??= []).push(value);
  return Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

function signatureVector(name, url, pairs) {
  const body = pairs.map(([n, v]) => `${encode(n)}=${encode(v)}`).join('&');
  const fields = fieldsOf(body);
  const signature = twilio.getExpectedTwilioSignature(token, url, fields);
  if (!twilio.validateRequest(token, signature, url, fields)) {
    // A default port written out is signed as written, but npm looks for it with and without.
    throw new Error(`Twilio's own validator refuses ${name}`);
  }
  return { name, url, body, signature };
}

const signatures = [
  { name: 'documented', url: 'https://example.com/myapp.php?foo=1&bar=2', body: 'Digits=1234&To=%2B18005551212&From=%2B14158675310&Caller=%2B14158675310&CallSid=CA1234567890ABCDE', signature: 'L/OH5YylLD5NRKLltdqwSvS0BnU=' },
  signatureVector('no fields', urls[0], []),
  signatureVector('empty fields', urls[0], [['Body', ''], ['FromCity', ''], ['To', '+447700900000']]),
  signatureVector('blanks at the ends', urls[0], [['Body', '  cant come  '], ['From', '+447700900001']]),
  signatureVector('repeated', urls[0], [['Body', 'b'], ['Body', 'a'], ['Body', 'b'], ['From', '+447700900001']]),
  signatureVector('NUL', urls[0], [['Body', 'a\u0000b']]),
  signatureVector('upper before lower', urls[0], [['a', '1'], ['B', '2'], ['A', '3'], ['b', '4'], ['_', '5']]),
  signatureVector('beyond the first plane after private use', urls[0], [['😀', '1'], ['\uffee', '2']]),
];
for (let i = 0; i < 250; i++) {
  const pairs = several(12, () => [pick(known), text(6)]);
  signatures.push(signatureVector(`random ${i}`, pick(urls), pairs));
}
const first = signatures[0];
if (twilio.getExpectedTwilioSignature(token, first.url, fieldsOf(first.body)) !== first.signature) throw new Error('the documented example is not reproduced');

const letters = ['a', 'Z', ' ', '0', '.', '\n', '\r\n', '£', 'é', 'à', 'ñ', 'Ω', 'ß', '@', '_', '$'];
const doubled = ['€', '[', ']', '{', '}', '\\', '^', '~', '|', '\f'];
const outside = ['ê', 'ç', '’', '“', '–', '…', '`', 'â', '\t', 'я', '日', 'e\u0301', '😀', '👍', '🇬🇧', '\u0000'];
const segments = [];
function segmentVector(body) {
  const message = new SegmentedMessage(body);
  segments.push({ text: body, encoding: message.encodingName, segments: message.segmentsCount, units: message.messageSize / (message.encodingName === 'GSM-7' ? 7 : 16) });
}
segmentVector('');
for (const c of [...letters, ...doubled, ...outside, '👨‍👩‍👧']) segmentVector(c);
for (let code = 1; code < 0x250; code++) segmentVector('aaa' + String.fromCharCode(code));
for (const c of ['a', '€', '’', '😀', '🇬🇧', 'e\u0301'])
  for (const size of [1, 34, 35, 36, 66, 67, 68, 69, 70, 71, 79, 80, 81, 133, 134, 135, 152, 153, 154, 159, 160, 161, 305, 306, 307, 308]) segmentVector(c.repeat(size));
for (let i = 0; i < 300; i++) {
  const alphabet = pick([letters, [...letters, ...doubled], [...letters, ...doubled, ...outside]]);
  segmentVector(Array.from({ length: 1 + random(360) }, () => pick(alphabet)).join(''));
}

fs.mkdirSync(out, { recursive: true });
const lines = (rows) => rows.map((row) => JSON.stringify(row).replace(/[\u007f-\uffff]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'))).join('\n') + '\n';
fs.writeFileSync(path.join(out, 'signatures.jsonl'), lines(signatures));
fs.writeFileSync(path.join(out, 'segments.jsonl'), lines(segments));
console.log(`${signatures.length} signatures, ${segments.length} texts`);
