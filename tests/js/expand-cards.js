// Templates and data in (a JSON line each), cards out: as Microsoft's own templating engine makes them.
const readline = require("node:readline");
const { Template } = require("adaptivecards-templating");

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const { template, data } = JSON.parse(line);
  console.log(JSON.stringify(new Template(template).expand({ $root: data })));
});
