const situs = process.argv[2] ?? "http://localhost:4321";

const { source } = await (await fetch(`${situs}/api/v1/series/82.71.05/cakupan.json`)).json();
const berkas = await (await fetch(`${situs}${source.url}`)).arrayBuffer();
const sidik = Buffer.from(await crypto.subtle.digest("SHA-256", berkas)).toString("hex");

console.log(`${source.url}: ${sidik === source.sha256 ? "cocok" : "TIDAK COCOK"}`);
