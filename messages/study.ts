/** Messages about what a reader keeps and revises. */
export interface StudyMessages {}
