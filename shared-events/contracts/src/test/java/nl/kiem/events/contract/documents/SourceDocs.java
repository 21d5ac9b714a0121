package nl.kiem.events.contract.documents;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the contracts' own Javadoc says, by simple type name: the one text serves Java readers and integrators. */
final class SourceDocs {

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link|literal)\\s+([^}]*)}");
    private static final Pattern MARKUP = Pattern.compile("<[^>]+>");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> components = new HashMap<>();

    private SourceDocs() {}

    static SourceDocs of(Path sources) {
        SourceDocs docs = new SourceDocs();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> walk = Files.walk(sources)) {
            List<Path> all = walk.filter(p -> p.toString().endsWith(".java")).toList();
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(all));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) docs.read(unit, trees);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docs;
    }

    @Nullable
    String type(String simpleName) {
        return types.get(simpleName);
    }

    @Nullable
    String component(String simpleName, String component) {
        return components.get(simpleName + "." + component);
    }

    private void read(CompilationUnitTree unit, DocTrees trees) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree node, @Nullable Void ignored) {
                DocCommentTree comment =
                        trees.getDocCommentTree(new TreePath(getCurrentPath().getParentPath(), node));
                if (comment != null) take(node.getSimpleName().toString(), comment);
                return super.visitClass(node, ignored);
            }
        }.scan(unit, null);
    }

    private void take(String name, DocCommentTree comment) {
        String body = plain(comment.getFullBody().stream().map(Object::toString).toList());
        if (!body.isEmpty()) types.putIfAbsent(name, body);
        for (var tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                String text = plain(
                        param.getDescription().stream().map(Object::toString).toList());
                components.putIfAbsent(name + "." + param.getName(), text);
            }
        }
    }

    private static String plain(List<String> parts) {
        String text = INLINE_TAG.matcher(String.join("", parts)).replaceAll("$1");
        return SPACES.matcher(MARKUP.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
