import { encode } from "uqr";
import { qrPath } from "./qr-path.ts";

interface Props {
  text: string;
  title: string;
}

const border = 2;

/** A text as a QR code, dark on light in every colour scheme, since cameras expect it so. */
export function QrCode({ text, title }: Props) {
  const { data, size } = encode(text, { ecc: "M", border });
  return (
    <svg
      className="qr"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path className="qr-ground" d={`M0 0h${size}v${size}H0z`} />
      <path className="qr-marks" d={qrPath(data)} />
    </svg>
  );
}
