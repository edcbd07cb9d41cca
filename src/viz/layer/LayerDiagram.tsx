import { insideWords } from "../../words/en/inside";
import type { Diagram, DiagramNode } from "./diagramLayout";
import styles from "./LayerDiagram.module.css";

export interface LayerDiagramProps {
  readonly diagram: Diagram;
  readonly label: string;
  /** The part to highlight; null for none. */
  readonly lit: string | null;
  /** The part that stays highlighted when nothing is pointed at. */
  readonly pinned: string | null;
  readonly onPoint: (part: string | null) => void;
  readonly onPin: (part: string) => void;
}

const LINE = 15;

/** The data's way through the layer. Boxes that hold weights can be pointed at, focused and pinned. */
export function LayerDiagram({ diagram, label, lit, pinned, onPoint, onPin }: LayerDiagramProps) {
  const { width, height, nodes, lines, shapes } = diagram;
  return (
    <svg className={styles.diagram} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label} data-some-lit={lit !== null}>
      {lines.map(({ key, branch, points }) => (
        <g key={key} className={styles.line} data-branch={branch}>
          <polyline points={points.map((point) => point.join()).join(" ")} />
          <path d={headAt(points)} />
        </g>
      ))}
      {shapes.map(({ key, x, y, text }) => (
        <text key={key} className={styles.shape} x={x} y={y + 4}>
          {text}
        </text>
      ))}
      {nodes.map((node) => (
        <Box key={node.key} {...{ node, lit, pinned, onPoint, onPin }} />
      ))}
    </svg>
  );
}

interface BoxProps extends Pick<LayerDiagramProps, "lit" | "pinned" | "onPoint" | "onPin"> {
  readonly node: DiagramNode;
}

function Box({ node, lit, pinned, onPoint, onPin }: BoxProps) {
  const { branch, lines, part, x, y, width, height } = node;
  const shown = (
    <>
      <rect x={x} y={y} width={width} height={height} rx={height === width ? height / 2 : 7} />
      {lines.map((line, i) => (
        <text key={line} x={x + width / 2} y={y + height / 2 + 4.5 + (i - (lines.length - 1) / 2) * LINE} data-detail={i > 0}>
          {line}
        </text>
      ))}
    </>
  );
  if (part === null) {
    return (
      <g className={styles.box} data-branch={branch}>
        {shown}
      </g>
    );
  }
  return (
    <g
      className={styles.box}
      data-branch={branch}
      data-part={part}
      data-lit={part === lit}
      role="button"
      tabIndex={0}
      aria-pressed={part === pinned}
      aria-label={insideWords.box[branch](lines[0] ?? "", part)}
      onPointerEnter={() => onPoint(part)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(part)}
      onBlur={() => onPoint(null)}
      onClick={() => onPin(part)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onPin(part);
      }}
    >
      {shown}
    </g>
  );
}

/** A small triangle that ends where the line does. */
function headAt(points: DiagramLinePoints): string {
  const [[fromX, fromY], [x, y]] = points.slice(-2) as [DiagramLinePoints[number], DiagramLinePoints[number]];
  const length = Math.hypot(x - fromX, y - fromY);
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length];
  const [baseX, baseY] = [x - 6 * dx, y - 6 * dy];
  return `M${x},${y}L${baseX - 3 * dy},${baseY + 3 * dx}L${baseX + 3 * dy},${baseY - 3 * dx}Z`;
}

type DiagramLinePoints = Diagram["lines"][number]["points"];
