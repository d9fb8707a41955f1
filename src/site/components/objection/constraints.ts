import { contact, objectionBody } from "#schemas/objection";

const { name, kelurahan, address, subject, story } = objectionBody.shape;

/** Lengths the form holds people to, read from the schema that the service checks against. */
export const lengths = {
  name: limitsOf(name),
  kelurahan: limitsOf(kelurahan),
  address: limitsOf(address),
  subjectName: limitsOf(subject.shape.name),
  subjectAddress: limitsOf(subject.shape.address),
  story: limitsOf(story),
  contact: limitsOf(contact.shape.value),
} as const;

interface Limits {
  readonly minlength?: number;
  readonly maxlength?: number;
}

function limitsOf(text: { readonly minLength: number | null; readonly maxLength: number | null }): Limits {
  return {
    ...(text.minLength !== null && { minlength: text.minLength }),
    ...(text.maxLength !== null && { maxlength: text.maxLength }),
  };
}
