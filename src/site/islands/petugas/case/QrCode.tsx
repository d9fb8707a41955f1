import { encode } from "uqr";

/** A QR code as one path, dark on light in every colour scheme, since readers expect it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path className="qr-ground" d={`M0 0h${size}v${size}H0z`} />
      <path className="qr-marks" d={path} />
    </svg>
  );
}
