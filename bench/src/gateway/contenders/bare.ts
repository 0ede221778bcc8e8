// A server of Node's own that answers every request with the bytes of a file: as fast as an answer can leave Node.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file = '', port = '0'] = process.argv.slice(2);
const bytes = readFileSync(file);
const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length };

createServer((request, response) => {
  request.on('end', () => response.writeHead(200, headers).end(bytes));
  request.resume();
}).listen(Number(port), '127.0.0.1');
