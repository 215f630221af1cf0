/** Loaded before a program, makes this Node look like one of version 20. */
import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';

Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });
Object.defineProperty(zlib, 'createZstdDecompress', { value: undefined });
syncBuiltinESMExports();
