import { useId } from "react"
import type { Place } from "../../../src/model/place.ts"
import type { Comment } from "./given.ts"

/** A place of the submitted document a remark can be about. */
export interface CommentPlace {
  readonly at: Place
  readonly where: string
}

interface Props {
  readonly comments: readonly Comment[]
  readonly onComments: (comments: readonly Comment[]) => void
  readonly places: readonly CommentPlace[]
}

/** Remarks of a return, each on a table of the document or on the whole. */
export function CommentsField({ comments, onComments, places }: Props) {
  const id = useId()

  function change(at: number, part: Partial<Comment>) {
    onComments(comments.map((comment, i) => (i === at ? { ...comment, ...part } : comment)))
  }

  return (
    <fieldset>
      <legend>退回意见</legend>
      {comments.map((comment, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no other name
        <div className="comment-field" key={i}>
          {(places.length > 0 || comment.where !== "") && (
            <p className="field">
              <label htmlFor={`${id}-at-${i}`}>位置</label>
              <select
                id={`${id}-at-${i}`}
                value={comment.where}
                onChange={(event) => {
                  if (event.target.value === comment.where) return
                  const place = places.find(({ where }) => where === event.target.value)
                  change(i, place ?? { at: {}, where: "" })
                }}
              >
                <option value="">整份预算</option>
                {[
                  ...new Set([
                    ...(comment.where === "" ? [] : [comment.where]),
                    ...places.map(({ where }) => where),
                  ]),
                ].map((where) => (
                  <option key={where}>{where}</option>
                ))}
              </select>
            </p>
          )}
          <p className="field">
            <label htmlFor={`${id}-text-${i}`}>{comments.length > 1 ? `意见${i + 1}` : "意见"}</label>
            <textarea
              id={`${id}-text-${i}`}
              rows={2}
              value={comment.text}
              placeholder="哪一行哪一列、哪里要改、怎么改"
              onChange={(event) => change(i, { text: event.target.value })}
            />
          </p>
          {comments.length > 1 && (
            <button
              type="button"
              className="link"
              onClick={() => onComments(comments.filter((_, n) => n !== i))}
            >
              删除这条
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => onComments([...comments, { at: {}, where: "", text: "" }])}
      >
        再写一条
      </button>
    </fieldset>
  )
}
