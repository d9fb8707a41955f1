import type { RoutingTable, ServicePolicy } from "#schemas/objection";

const parameter = <Value>(value: Value) => ({ value, reason: "uji", source: null });

export const policyOfTests: ServicePolicy = {
  acknowledgeDays: parameter(3),
  decideDays: parameter({ usul: 14, sanggah: 14, civil_data: 14, desil: 14, not_received: 14 }),
  answerDays: parameter(10),
  retention: { photosDays: parameter(90), contentDays: parameter(365), skeletonDays: parameter(1825) },
  limits: {
    perAreaHour: parameter(200),
    perBlockHour: parameter(300),
    perBlockHourUnproven: parameter(60),
    triesPerTenMinutes: parameter(30),
  },
  windows: [],
};

export const routingOfTests: RoutingTable = {
  desks: [
    { id: "dinsos-82.71", name: "Dinsos", agency: "dinsos", area: "82.71", timeZone: "Asia/Jayapura" },
    { id: "umum", name: "Umum", agency: "dinsos", area: null, timeZone: "Asia/Jakarta" },
  ],
  rules: [],
  defaultDesk: "umum",
  owners: {
    usul: { owner: "kemensos", why: "" },
    sanggah: { owner: "kemensos", why: "" },
    civil_data: { owner: "dukcapil", why: "" },
    desil: { owner: "bps", why: "" },
    not_received: { owner: "dinsos", why: "" },
  },
};
