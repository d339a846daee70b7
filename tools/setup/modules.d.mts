export declare const ROOT: string;
export declare function nodeIsNewEnough(version: string): boolean;
export declare function requireNode(): void;
export declare function stalePackages(root: string): string[];
export declare function requireModules(): void;
