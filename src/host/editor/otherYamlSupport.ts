import { extensions, type Uri, workspace } from 'vscode';
import type { OtherYamlSupport } from '../../core/editor/suppressDuplicates';

/** The YAML extension to which Leadbook's schemas are contributed. */
const YAML = 'redhat.vscode-yaml';

/**
 * Returns which of completion, hover and validation the YAML extension gives for a file by itself. It knows the schemas
 * of books that lie where package.json says; what it shows is left to it, so that nothing is offered or told twice.
 */
export function shownByYaml(uri: Uri): OtherYamlSupport {
  const knows = extensions.getExtension(YAML) !== undefined && /\/leadbook\//.test(uri.path);
  const settings = workspace.getConfiguration('yaml', uri);
  const shows = (name: string) => knows && settings.get<boolean>(name, true);
  return { completion: shows('completion'), hover: shows('hover'), validation: shows('validate') };
}
