/** Contract text, made by the agreement package, as files of word processors and printers. */
export {};
