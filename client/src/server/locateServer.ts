import * as path from 'node:path';

/** How the server is started, without what says over which channel it speaks. */
export interface ServerProgram {
  command: string;
  arguments: string[];
  /** For people. */
  origin: string;
}

export interface Places {
  /** The setting `onex.server.path`; empty for none. */
  configured: string;
  /** The folder that the server was packed into. */
  bundle: string;
  platform: NodeJS.Platform;
  isFile(file: string): boolean;
  /** A .NET host that can run the server; undefined where there is none. */
  findDotnet(): Promise<string | undefined>;
}

/** A sentence for the user on why there is no server. */
export class ServerNotFound extends Error {}

/** The setting counts before the packed program, that before a packed assembly, which needs a .NET on the machine. */
export async function locateServer(places: Places): Promise<ServerProgram> {
  const { configured, bundle, platform } = places;
  if (configured !== '') {
    if (!path.isAbsolute(configured)) throw new ServerNotFound(`The setting onex.server.path must be an absolute path, not "${configured}".`);
    if (!places.isFile(configured)) throw new ServerNotFound(`The setting onex.server.path names a file that is not there: ${configured}`);
    return configured.endsWith('.dll') ? onDotnet(places, configured, 'setting onex.server.path') : program(configured, 'setting onex.server.path');
  }
  const executable = path.join(bundle, platform === 'win32' ? 'onexgen.exe' : 'onexgen');
  if (places.isFile(executable)) return program(executable, 'part of the extension');
  const assembly = path.join(bundle, 'onexgen.dll');
  if (places.isFile(assembly)) return onDotnet(places, assembly, 'part of the extension');
  throw new ServerNotFound('The extension comes without a server for this machine. Name one with the setting onex.server.path.');
}

function program(command: string, origin: string): ServerProgram {
  return { command, arguments: ['serve'], origin };
}

async function onDotnet(places: Places, assembly: string, origin: string): Promise<ServerProgram> {
  const dotnet = await places.findDotnet();
  if (dotnet === undefined) {
    throw new ServerNotFound('The server needs the .NET runtime 10 or newer, which was not found. Install it, or set DOTNET_ROOT to its folder.');
  }
  return { command: dotnet, arguments: [assembly, 'serve'], origin: `${origin}, on ${dotnet}` };
}
