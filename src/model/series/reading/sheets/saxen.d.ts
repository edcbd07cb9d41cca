/** What is used of saxen, which brings no types of its own. */
declare module "saxen" {
  type Decode = (text: string) => string;

  export class Parser {
    on(event: "openTag", take: (name: string, attributes: () => Readonly<Record<string, string | boolean>>, decode: Decode) => void): this;
    on(event: "closeTag", take: (name: string) => void): this;
    on(event: "text", take: (text: string, decode: Decode) => void): this;
    on(event: "cdata", take: (text: string) => void): this;
    on(event: "error", take: (error: Error) => void): this;
    parse(xml: string): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
