import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, it } from "vitest";
import { checkAddress } from "./listen.ts";

const host = "127.0.0.1";

it("accepts a free address", async () => {
  await expect(checkAddress({ port: 0, host })).resolves.toBeUndefined();
});

it("names the port that is taken and the way out", async () => {
  const other = createServer().listen(0, host);
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(checkAddress({ port, host })).rejects.toThrow(
    `Port ${port} sedang dipakai program lain. Hentikan program itu, atau pilih port lain: PORT=${port + 1} npm start`,
  );
  other.close();
});

it.each([Number.NaN, -1, 70_000, 1.5])("refuses %s as a port", async (port) => {
  await expect(checkAddress({ port, host })).rejects.toThrow("PORT harus berupa angka");
});

it("says that an address is not of this machine", async () => {
  await expect(checkAddress({ port: 0, host: "192.0.2.1" })).rejects.toThrow("Alamat 192.0.2.1 tidak ada");
});
