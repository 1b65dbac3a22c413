"""Invented proposers: names, posts, telephones that nobody has."""

from dice import Dice

SURNAMES = list("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛"
                "奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮齐康伍余")
GIVEN = ["国栋", "文静", "志强", "秀兰", "建明", "雨晴", "长河", "思源", "立春", "玉梅", "海涛", "晓燕", "德厚",
         "清源", "望舒", "小满", "云帆", "景行", "若谷", "明远", "知秋", "守业", "桂香", "振华", "新禾", "一鸣",
         "静姝", "怀瑾", "书杰", "子衿", "永年", "春生", "红霞", "大勇", "丽娟", "向东", "雪松", "维民", "凤仙",
         "启航", "佳宁", "广仁", "慧敏", "南山", "青禾", "松年", "月华", "润泽", "铁军", "兰芝"]
POSTS = ["社区党总支书记", "第一小学教师", "人民医院主任医师", "供销社主任", "机械厂车间主任", "农业合作社理事长",
         "律师事务所主任", "商会副会长", "物流公司总经理", "街道办事处干部", "职业学院副教授", "社会工作服务中心主任",
         "工业园区企业负责人", "文化馆馆员", "建筑设计院高级工程师", "养老服务中心院长"]


class Names:
    """Names drawn one after another, none twice."""

    def __init__(self, dice: Dice, city: str):
        self._dice, self._city, self._given = dice, city, set()
        self._phone = 5552000

    def person(self) -> str:
        while True:
            name = self._dice.pick(SURNAMES) + self._dice.pick(GIVEN)
            if name not in self._given:
                self._given.add(name)
                return name

    def unit(self) -> str:
        return self._city + self._dice.pick(POSTS)

    def phone(self) -> str:
        self._phone += self._dice.number(1, 9)
        return f"0000-{self._phone}"
