export function readmeExample(): string;
export function installPackage(folder: string): void;
