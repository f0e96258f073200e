package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.TextBytes;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.internal.json.TextProblem;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML texts as the Kubernetes tools do: it splits them at {@code ---} as kubectl does (k8s.io/apimachinery,
 * pkg/util/yaml), and reads each document as {@code sigs.k8s.io/yaml} does in its strict form: YAML 1.1 by go-yaml v2, with
 * duplicate keys refused. The problems of a document do not hide those of the others.
 *
 * <p>sigs.k8s.io/yaml: {@code YAMLToJSONStrict}.
 */
public final class YamlReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char[] text;
    private final DocumentSplitter splitter;
    private final LimitChecker limits;
    private final List<TextDocument> documents = new ArrayList<>();

    private YamlReader(char[] text, int length, int firstLine, ReadLimits limits) {
        this.text = text;
        this.splitter = new DocumentSplitter(text, length, firstLine);
        this.limits = new LimitChecker(limits);
    }

    /** The documents of a text that have content, in order; a text too long gives one document with that problem. */
    public static List<TextDocument> read(String text, ReadLimits limits) {
        return read(text, 1, limits);
    }

    /**
     * The documents of a text that is a part of another, as {@link #read(String, ReadLimits)}.
     *
     * @param line the line of the other text where it begins, from 1
     */
    public static List<TextDocument> read(String text, int line, ReadLimits limits) {
        if (text.length() > limits.maxTextSize()) {
            return tooLong(limits);
        }
        char[] chars = new char[text.length() + 2];
        text.getChars(0, text.length(), chars, 0);
        return new YamlReader(chars, text.length(), line, limits).readDocuments(0);
    }

    /** The documents of a UTF-8 text, as {@link #read(String, ReadLimits)}. */
    public static List<TextDocument> read(byte[] text, ReadLimits limits) {
        if (text.length > limits.maxTextSize()) {
            return tooLong(limits);
        }
        char[] decoded = TextBytes.decode(text, TextBytes.BAD_BYTE);
        char[] chars = Arrays.copyOf(decoded, decoded.length + 2);
        return new YamlReader(chars, decoded.length, 1, limits).readDocuments(0);
    }

    /** The documents of a UTF-8 text; no more of the stream is read than the limits allow, and it is not closed. */
    public static List<TextDocument> read(InputStream text, ReadLimits limits) throws IOException {
        return read(TextBytes.read(text, limits.maxTextSize()), limits);
    }

    /**
     * One document of a stream.
     *
     * @param documents what was read: one or none
     * @param line the line after it
     */
    public record Part(List<TextDocument> documents, int line) {}

    /**
     * Reads one document of a stream.
     *
     * @param text the document
     * @param index which document of the stream it is
     * @param line the line of the stream where it begins, from 1
     */
    public static Part readPart(byte[] text, int index, int line, ReadLimits limits) {
        char[] decoded = TextBytes.decode(text, TextBytes.BAD_BYTE);
        char[] chars = Arrays.copyOf(decoded, decoded.length + 2);
        YamlReader reader = new YamlReader(chars, decoded.length, line, limits);
        return new Part(reader.readDocuments(index), reader.splitter.line());
    }

    private static List<TextDocument> tooLong(ReadLimits limits) {
        Finding problem = Finding.reading(
                ReadRule.LIMIT,
                FieldPath.empty(),
                0,
                0,
                "the text is longer than " + limits.maxTextSize() + " bytes",
                "split the text, or raise ReadLimits.maxTextSize");
        return List.of(new TextDocument(0, 1, null, List.of(problem)));
    }

    private List<TextDocument> readDocuments(int first) {
        int index = first;
        DocumentRange range = splitter.next();
        while (range != null) {
            readDocument(index++, range);
            int separatorLine = range.separatorLine();
            if (separatorLine > 0 && index - first >= limits.maxDocuments()) {
                Finding problem = limits.tooManyDocuments(separatorLine).in(index);
                documents.add(new TextDocument(index, separatorLine, null, List.of(problem)));
                break;
            }
            range = splitter.next();
        }
        return documents;
    }

    private void readDocument(int index, DocumentRange range) {
        ProblemCollector problems = new ProblemCollector(index);
        TextProblem separatorProblem = range.separatorProblem();
        if (separatorProblem != null) {
            problems.add(separatorProblem);
        }
        limits.beginDocument();
        JsonValue root = null;
        TextProblem characterProblem = range.characterProblem();
        if (characterProblem != null) {
            problems.add(characterProblem);
        } else {
            root = readRoot(range, problems);
        }
        int template = problems.hasSyntaxProblem() ? TemplateMarks.find(text, range.start(), range.end()) : -1;
        if (template >= 0) {
            problems.replaceAll(template(range, template));
        }
        boolean empty =
                (root == null || root instanceof JsonNull) && problems.list().isEmpty();
        if (!empty) {
            documents.add(new TextDocument(index, range.line(), problems.leavesValue() ? root : null, problems.list()));
        }
    }

    private TextProblem template(DocumentRange range, int position) {
        int line = range.line();
        int lineStart = range.start();
        for (int i = range.start(); i < position; i++) {
            if (text[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Mark()
                .set(line, position - lineStart)
                .problem(
                        "this looks like a template",
                        "render it first, such as with helm template, and read the result");
    }

    private @Nullable JsonValue readRoot(DocumentRange range, ProblemCollector problems) {
        char following = text[range.end()];
        text[range.end()] = YamlCharacters.END;
        try {
            // go-yaml: yaml_parser_determine_encoding
            int start = text[range.start()] == BYTE_ORDER_MARK ? range.start() + 1 : range.start();
            Scanner scanner = new Scanner(new Cursor(text, start, range.line()), limits);
            return new Composer(new Parser(scanner), limits, problems).compose();
        } catch (TextProblem problem) {
            problems.add(problem);
            return null;
        } finally {
            text[range.end()] = following;
        }
    }
}
