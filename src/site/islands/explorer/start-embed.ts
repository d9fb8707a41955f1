/** Draws the view the address of an embed asks for; the first view stands in the page already. */
export async function startEmbed(): Promise<void> {
  const data = document.getElementById("sematan-data")?.textContent;
  if (!data || location.search === "") return;
  const { drawEmbed } = await import("./draw-embed.ts");
  await drawEmbed(JSON.parse(data));
}
