export { type TemplateOptions, type Templates, writeTemplates } from "./write-templates.ts";
