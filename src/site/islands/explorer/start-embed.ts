/** Draws the view the address of an embed asks for; the first view stands in the page already, and says so where it stays. */
export async function startEmbed(): Promise<void> {
  const data = document.getElementById("sematan-data")?.textContent;
  if (!data || location.search === "") return;
  try {
    const { drawEmbed } = await import("./draw-embed.ts");
    await drawEmbed(JSON.parse(data));
  } catch {
    const failed = document.getElementById("gagal");
    if (failed) failed.hidden = false;
  }
}
