import {
  createLangiumParser,
  DefaultAstNodeLocator,
  DefaultJsonSerializer,
  DefaultNameProvider,
  DefaultTokenBuilder,
  DefaultValueConverter,
  type Grammar,
  type LangiumCoreServices,
  type LangiumParser,
  LangiumParserErrorMessageProvider,
} from 'langium';
import { JiaoyanPlanAstReflection } from '../generated/ast.ts';
import grammarData from '../generated/grammar.json' with { type: 'json' };
import { PlanLexer } from './plan-lexer.ts';

/** Langium's parser for the grammar, and the lexer that it asks. */
export interface PlanParser {
  readonly parser: LangiumParser;
  readonly lexer: PlanLexer;
}

/**
 * The parser with what it asks for of Langium's services, and none of the others: no documents, no scopes, no links.
 * The grammar has no references, so nothing is ever linked.
 */
export function createParser(): PlanParser {
  const services = {
    Grammar: loadGrammar(),
    LanguageMetaData: {
      languageId: 'jiaoyan-plan',
      fileExtensions: ['.plan'],
      caseInsensitive: false,
      // As generated: the grammar was validated then.
      mode: 'production',
    },
    parser: {
      ParserConfig: {},
      ParserErrorMessageProvider: new LangiumParserErrorMessageProvider(),
      TokenBuilder: new DefaultTokenBuilder(),
      ValueConverter: new DefaultValueConverter(),
    },
    references: {},
    shared: { AstReflection: new JiaoyanPlanAstReflection(), profilers: {} },
  } as unknown as LangiumCoreServices;
  const lexer = new PlanLexer(services);
  const parser = createLangiumParser({ ...services, parser: { ...services.parser, Lexer: lexer } });
  return { parser, lexer };
}

/** As Langium's own loader does it, with the two services that a grammar without imports needs. */
function loadGrammar(): Grammar {
  const services = {
    documentation: {},
    references: { NameProvider: new DefaultNameProvider() },
    shared: { workspace: {} },
    workspace: { AstNodeLocator: new DefaultAstNodeLocator() },
  } as unknown as LangiumCoreServices;
  return new DefaultJsonSerializer(services).deserialize<Grammar>(JSON.stringify(grammarData));
}
