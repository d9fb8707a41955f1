/** Every problem of the service. The Indonesian texts are in `messages/id/queue.json` under `problem.<slug>`. */
export const problems = {
  "bukan-json": { status: 400, titleEn: "The request is not valid JSON" },
  "permintaan-rusak": { status: 400, titleEn: "The request is malformed" },
  "perlu-masuk": { status: 401, titleEn: "Sign in first" },
  "masuk-gagal": { status: 401, titleEn: "Signing in failed" },
  "tidak-berhak": { status: 403, titleEn: "Not allowed" },
  "asal-lain": { status: 403, titleEn: "Requests from other sites are refused" },
  "tidak-ada": { status: 404, titleEn: "Not found" },
  "terlalu-lama": { status: 408, titleEn: "The request took too long" },
  "langkah-tidak-sah": { status: 409, titleEn: "The case does not allow this step" },
  "sudah-berubah": { status: 412, titleEn: "The case has changed meanwhile" },
  "terlalu-besar": { status: 413, titleEn: "The request is too large" },
  "bukan-jenisnya": { status: 415, titleEn: "Unsupported content type" },
  "isian-keliru": { status: 422, titleEn: "The request is not valid" },
  "id-terpakai": { status: 422, titleEn: "The id was used for another request" },
  "kunci-lama": { status: 422, titleEn: "The page holds an old key" },
  "berkas-keliru": { status: 422, titleEn: "The file does not fit what was announced" },
  "perlu-if-match": { status: 428, titleEn: "If-Match is required" },
  "terlalu-sering": { status: 429, titleEn: "Too many tries" },
  "kesalahan-kami": { status: 500, titleEn: "Something went wrong on our side" },
  sibuk: { status: 503, titleEn: "The service cannot take this now" },
  "belum-dibuka": { status: 503, titleEn: "Filing is not open here" },
} as const;

export type ProblemSlug = keyof typeof problems;
export type StatusOf<Slug extends ProblemSlug> = (typeof problems)[Slug]["status"];
