// Stands in for the native module that VS Code's server writes its logs with: what is logged goes straight to its file.
const fs = require('node:fs');
const path = require('node:path');

const line = level => text => `${new Date().toISOString()} [${level}] ${text}\n`;

class Logger {
  constructor(file) {
    this.write = format => text => fs.appendFileSync(file, format(text));
    for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) this[level] = this.write(line(level));
  }

  /** From now on the text is written as it is. */
  clearFormatters() {
    for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) this[level] = this.write(text => text);
  }

  setLevel() {}
  setPattern() {}
  flush() {}
  drop() {}
}

async function createLogger(_name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger(file);
}

exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
